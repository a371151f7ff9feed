using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The key dates of a week and of the next that are still to come, for the gazette: as everybody of the cohort may read them.</summary>
internal sealed class GazetteKeyDates(RituelsDb db) : IGazetteSource
{
    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (first, last) = (cohort.Today(now) is var today && today > week.Monday ? today : week.Monday, week.Next.Sunday);
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToDictionaryAsync(team => team.Id, stop);
        var readable = db.Set<Retrospective>().AsNoTracking().WithKeyDate(new(cohort, [], now));
        var told = await readable.Where(r => first <= r.KeyDate && r.KeyDate <= last).Of(teams, stop);
        var noted = await db.Set<NotedDate>().Untold(cohort.Id, null, readable).Where(n => first <= n.Day && n.Day <= last).AsKeyDates(cohort, teams, stop);
        var kind = new SearchWords(tongue)["dates-kind"];
        return [.. told.Concat(noted).OrderBy(date => date.Day).ThenBy(date => date.Team.Name, NameOrder.Alphabetical).Select(date => Item(cohort, date, kind))];
    }

    private static GazetteItem Item(Cohort cohort, KeyDate date, string kind) =>
        new(GazetteSubject.KeyDates, $"key-date/{date.Team.Id}/{date.Day:yyyy-MM-dd}", date.Text.Length > 0 ? date.Text : kind, $"/{cohort.Slug}/key-dates") { Day = date.Day, TeamId = date.Team.Id };
}
