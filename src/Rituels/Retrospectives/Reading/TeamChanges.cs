using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What teams told since somebody spoke to them: weeks that they filed or edited, moods that rose or fell, key dates. Staff read them before their mail too.</summary>
internal sealed class TeamChanges(RituelsDb db) : ITeamChanges
{
    public async Task<IReadOnlyList<TeamChange>> Since(Cohort cohort, IReadOnlyDictionary<Guid, DateTimeOffset> since, Tongue tongue, CancellationToken stop)
    {
        if (since.Count == 0) return [];
        var (teams, earliest) = (since.Keys.ToList(), since.Values.Min());
        var filed = db.Set<Retrospective>().AsNoTracking().Where(r => r.CohortId == cohort.Id && teams.Contains(r.TeamId));
        var told = await filed.Where(r => r.EditedAt > earliest).OrderBy(r => r.Week).ToListAsync(stop);
        var noted = await db.Set<NotedDate>().AsNoTracking().Where(n => n.CohortId == cohort.Id && teams.Contains(n.TeamId) && n.At > earliest).OrderBy(n => n.Day).ToListAsync(stop);
        var before = (await Moods(filed, told, stop)).ToLookup(mood => mood.TeamId);
        var (reading, pictures) = (new ReadingWords(tongue), new PictureWords(tongue));
        return
        [
            .. told.Where(r => r.EditedAt > since[r.TeamId]).SelectMany(r => Of(cohort, r, r.FiledAt > since[r.TeamId], before[r.TeamId].LastOrDefault(mood => mood.Week < r.Week)?.Mood ?? 0, reading, pictures)),
            .. noted.Where(n => n.At > since[n.TeamId]).Select(n => new TeamChange(n.TeamId, n.At, Date(n.Day, n.Text, reading), $"/{cohort.Slug}/key-dates")),
        ];
    }

    private sealed record Told(Guid TeamId, IsoWeek Week, int Mood);

    /// <summary>Those of these weeks, and of the few before them.</summary>
    private static async Task<List<Told>> Moods(IQueryable<Retrospective> filed, List<Retrospective> told, CancellationToken stop)
    {
        if (told.Count == 0) return [];
        var first = told[0].Week.Plus(-8);
        return await filed.Where(r => r.Week >= first && r.Mood > 0).OrderBy(r => r.Week).Select(r => new Told(r.TeamId, r.Week, r.Mood)).ToListAsync(stop);
    }

    /// <param name="isNew">Filed since, not only edited.</param>
    private static IEnumerable<TeamChange> Of(Cohort cohort, Retrospective told, bool isNew, int before, ReadingWords reading, PictureWords pictures)
    {
        var path = $"/{cohort.Slug}/retrospectives/{told.Week}";
        TeamChange Change(string text) => new(told.TeamId, told.EditedAt, text, path);
        var what = isNew ? "change-filed" : "change-edited";
        yield return Change(told.Mood > 0 ? reading[$"{what}-mood", told.Week.Number, pictures.Mood(told.Mood)] : reading[what, told.Week.Number]);
        if (before > 0 && told.Mood > before) yield return Change(reading["change-better", pictures.Mood(before), pictures.Mood(told.Mood)]);
        if (before > 0 && told.Mood > 0 && told.Mood < before) yield return Change(reading["change-worse", pictures.Mood(before), pictures.Mood(told.Mood)]);
        if (told.KeyDate is { } day) yield return Change(Date(day, told.Answers.KeyDateText, reading));
    }

    private static string Date(DateOnly day, string text, ReadingWords reading) => reading["change-date", reading.Tongue.Date(day, year: false), text];
}
