using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What teams told since somebody spoke to them: weeks that they filed, moods that rose or fell, key dates. Staff read them before their mail too.</summary>
internal sealed class TeamChanges(RituelsDb db) : ITeamChanges
{
    public async Task<IReadOnlyList<TeamChange>> Since(Cohort cohort, IReadOnlyDictionary<Guid, DateTimeOffset> since, Tongue tongue, CancellationToken stop)
    {
        if (since.Count == 0) return [];
        var (teams, earliest) = (since.Keys.ToList(), since.Values.Min());
        var filed = db.Set<Retrospective>().AsNoTracking().Where(r => r.CohortId == cohort.Id && teams.Contains(r.TeamId));
        var told = await filed.Where(r => r.FiledAt > earliest).OrderBy(r => r.Week).ToListAsync(stop);
        var before = (await Moods(filed, told, stop)).ToLookup(mood => mood.TeamId);
        var (reading, pictures) = (new ReadingWords(tongue), new PictureWords(tongue));
        return [.. told.Where(r => r.FiledAt > since[r.TeamId]).SelectMany(r => Of(cohort, r, before[r.TeamId].LastOrDefault(mood => mood.Week < r.Week)?.Mood ?? 0, reading, pictures))];
    }

    private sealed record Told(Guid TeamId, IsoWeek Week, int Mood);

    /// <summary>Those of these weeks, and of the few before them.</summary>
    private static async Task<List<Told>> Moods(IQueryable<Retrospective> filed, List<Retrospective> told, CancellationToken stop)
    {
        if (told.Count == 0) return [];
        var first = told[0].Week.Plus(-8);
        return await filed.Where(r => r.Week >= first && r.Mood > 0).OrderBy(r => r.Week).Select(r => new Told(r.TeamId, r.Week, r.Mood)).ToListAsync(stop);
    }

    private static IEnumerable<TeamChange> Of(Cohort cohort, Retrospective told, int before, ReadingWords reading, PictureWords pictures)
    {
        var path = $"/{cohort.Slug}/retrospectives/{told.Week}";
        TeamChange Change(string text) => new(told.TeamId, told.FiledAt, text, path);
        yield return Change(told.Mood > 0 ? reading["change-filed-mood", told.Week.Number, pictures.Mood(told.Mood)] : reading["change-filed", told.Week.Number]);
        if (before > 0 && told.Mood > before) yield return Change(reading["change-better", pictures.Mood(before), pictures.Mood(told.Mood)]);
        if (before > 0 && told.Mood > 0 && told.Mood < before) yield return Change(reading["change-worse", pictures.Mood(before), pictures.Mood(told.Mood)]);
        if (told.KeyDate is { } day) yield return Change(reading["change-date", reading.Tongue.Date(day, year: false), told.Answers.KeyDateText]);
    }
}
