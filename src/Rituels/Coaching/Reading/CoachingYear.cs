using Rituels.Programme;

namespace Rituels.Coaching;

public sealed record ContactMark(Guid TeamId, DateOnly Day);

/// <summary>A team's week: how often somebody took news, what mood it told, and whether it had waited too long by the week's end.</summary>
public sealed record CoachingCell(int Contacts, int? Mood, bool IsPaused, bool IsAway, bool Waited, bool IsOff = false);

/// <summary>A cohort's weeks and teams, from marks only.</summary>
public sealed class CoachingYear
{
    private readonly ILookup<Guid, DateOnly> _days;
    private readonly IReadOnlyDictionary<(Guid, IsoWeek), int?> _moods;
    private readonly Func<Team, int> _rhythm;
    private readonly Cohort _cohort;
    private readonly DateOnly _today;

    public CoachingYear(Cohort cohort, IReadOnlyList<IsoWeek> weeks, IEnumerable<Team> teams, IEnumerable<ContactMark> contacts, Func<Team, int> rhythm, IReadOnlyDictionary<(Guid, IsoWeek), int?> moods, DateOnly today)
    {
        (_cohort, _rhythm, _moods, _today, Weeks) = (cohort, rhythm, moods, today, [.. weeks.Reverse()]);
        _days = contacts.ToLookup(c => c.TeamId, c => c.Day);
        Teams = [.. teams.Where(team => weeks.Any(week => IsThere(team, week))).OrderBy(team => team.Name, NameOrder.Alphabetical)];
    }

    /// <summary>The latest first: whom nobody called lately is what one comes for.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>Those that took part in one of the weeks, by name.</summary>
    public IReadOnlyList<Team> Teams { get; }

    /// <summary>Weeks of the team, the latest first.</summary>
    public IEnumerable<(IsoWeek Week, CoachingCell Cell)> Row(Team team)
    {
        var days = _days[team.Id].Order().ToList();
        var start = team.Starts > _cohort.Starts ? team.Starts.Value : _cohort.Starts;
        return Weeks.Select(week => (week, Cell(team, week, days, start)));
    }

    public int Contacts(Team team) => _days[team.Id].Count();

    private CoachingCell Cell(Team team, IsoWeek week, List<DateOnly> days, DateOnly start)
    {
        var count = days.Count(day => week.Monday <= day && day <= week.Sunday);
        var (isAway, isPaused) = (!IsThere(team, week), team.IsPausedOn(week.Monday.AddDays(2)));
        var isOff = _cohort.PlanOf(week).Hours is null;
        var end = week.Sunday < _today ? week.Sunday : _today;
        var since = days.Where(day => day <= end).Append(start).Max();
        return new(count, _moods.GetValueOrDefault((team.Id, week)), isPaused, isAway, count == 0 && !isAway && !isPaused && !isOff && TeamFollow.DaysWithout(team, since, end) > _rhythm(team), isOff);
    }

    private static bool IsThere(Team team, IsoWeek week) => !(week.Sunday < team.Starts) && !(week.Monday > team.Ends);
}
