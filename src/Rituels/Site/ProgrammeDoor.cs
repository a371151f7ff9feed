using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>The programme's page in the navigation of those outside, where it is for them.</summary>
internal sealed class ProgrammeDoor(ProgrammeDesk desk) : IOutsideDoor
{
    public const string Name = "programme";

    public async Task<Door?> For(Cohort cohort, CancellationToken stop) => (await desk.BookOf(cohort, stop)).IsPublic ? new(Name) : null;
}

/// <summary>The programme's page begins the site, and its text the folder.</summary>
internal sealed class ProgrammeFiles : ISitePart
{
    public Task<IReadOnlyList<SitePage>> Pages(Cohort cohort, DateTimeOffset now, CancellationToken stop) => Task.FromResult<IReadOnlyList<SitePage>>(
    [
        new($"/{cohort.Slug}/programme", "index.html") { Text = new($"/{cohort.Slug}/programme.md", "README.md") },
        new($"/{cohort.Slug}/rituals.md", "rituals.md"),
    ]);
}
