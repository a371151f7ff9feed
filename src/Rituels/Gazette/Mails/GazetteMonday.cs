using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>
/// In Monday's mail to staff: a draft waits for somebody to read and approve it. That is so every Monday, and told on the home too; nobody gets
/// a mail for it alone, but for the one that says that its hour came.
/// </summary>
internal sealed class GazetteMonday(RituelsDb db) : IMondayPart
{
    public async Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<Issue>().Of(cohort, IsoWeek.Of(cohort.Today(now)), stop) is not { IsOpen: true, SaysSomething: true } issue) return null;
        var (words, book) = (new GazetteMailWords(tongue), await db.GazetteBookOf(cohort, stop));
        var line = book.HoursOf(cohort, issue.Week) is { } hours && hours.Leaves > now ? words["monday-until", tongue.Hour(TimeOnly.FromDateTime(hours.Leaves.DateTime))] : words["monday-waits"];
        return new(words["gazette"], [new(line, $"/{cohort.Slug}/gazette/{issue.Week}/edit")], IsAside: true);
    }
}
