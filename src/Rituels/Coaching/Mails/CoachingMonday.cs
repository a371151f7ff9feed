using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>
/// Own teams that have waited, and those that nobody of the staff follows; sessions of the week, and what was promised for it. No word of any note.
/// </summary>
internal sealed class CoachingMonday(RituelsDb db) : IMondayPart
{
    // Asked for each reader of one mail: what they share is read once.
    private (Guid Cohort, DateTimeOffset At)? _of;
    private IReadOnlyList<TeamFollow> _teams = [];
    private HashSet<Guid> _staff = [];

    public async Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        if (_of != (cohort.Id, now)) await Read(cohort, now, stop);
        var words = new CoachingMailWords(tongue);
        var sunday = IsoWeek.Of(cohort.Today(now)).Sunday;
        var own = _teams.Where(team => team.Team.ReferentId == reader.Id).ToList();
        MondayLine[] lines =
        [
            .. own.Concat(_teams.Where(team => !_staff.Contains(team.Team.ReferentId ?? Guid.Empty))).Where(team => team.Standing == Standing.Waits).Select(team => Line(cohort, team, words.Count(team.Last is null ? "monday-never" : "monday-waits", team.Waited, team.Team.Name, team.Rhythm))),
            .. _teams.Where(team => team.Next is { } next && next.WithId == reader.Id && next.Day <= sunday).OrderBy(team => team.Next!.Day).ThenBy(team => team.Next!.From)
                .Select(team => new MondayLine(words["monday-session", team.Team.Name, new CoachingWords(tongue).When(team.Next!)], $"/{cohort.Slug}/coaching/sessions/{team.Next!.Id}")),
            .. from team in _teams from promise in team.DueBy(sunday) where promise.ById == reader.Id
                select Line(cohort, team, words[promise.NextDay < team.Today ? "monday-promise-late" : "monday-promise", team.Team.Name, tongue.Date(promise.NextDay!.Value, year: false)]),
            .. _teams.SelectMany(team => team.Unsettled.Where(over => over.WithId == reader.Id || team.Team.ReferentId == reader.Id).Select(over => Line(cohort, team, words["monday-unsettled", team.Team.Name, tongue.Day(over.Day)]))),
        ];
        return lines.Length == 0 ? null : new(words["monday-coaching"], lines);
    }

    private async Task Read(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        (_of, _teams) = ((cohort.Id, now), await TeamFollow.Read(db, cohort, now, stop));
        _staff = [.. (await db.StaffOn(cohort, cohort.Today(now), stop)).Select(person => person.Id)];
    }

    private static MondayLine Line(Cohort cohort, TeamFollow team, string text) => new(text, $"/{cohort.Slug}/coaching/teams/{team.Team.Slug}");
}
