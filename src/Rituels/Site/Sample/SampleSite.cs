using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>The sample cohort says what its programme is.</summary>
internal sealed class SampleSite(RituelsDb db) : ISample
{
    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var book = new SiteBook { CohortId = cohort.Id };
        foreach (var language in cohort.Languages)
        {
            var words = new SiteWords(Tongue.Of(language, cohort.Vocabulary));
            book.Say(language, [words["sample-1"], words["sample-2"]]);
        }
        db.Add(book);
        return Task.CompletedTask;
    }
}
