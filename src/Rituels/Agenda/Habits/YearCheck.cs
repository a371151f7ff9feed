using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What of a cohort's year is worth a second look. Cancelled sessions count for nothing; those that are over for habits alone.</summary>
internal sealed class YearCheck(Cohort cohort, AgendaHabits habits, IEnumerable<Session> sessions, DateOnly today)
{
    /// <summary>Days ahead of which somebody has to decide.</summary>
    private const int DecideWithin = 30;

    private readonly List<Session> _held = [.. sessions.Where(session => !session.Sheet.IsCancelled).OrderBy(session => session.FirstDay).ThenBy(session => session.Sheet.From ?? TimeOnly.MinValue).ThenBy(session => session.Id)];

    private List<Session> Coming => [.. _held.Where(session => session.LastDay >= today)];
    private List<Session> Plenaries => [.. _held.Where(session => session.Sheet.Kind == SessionKind.Plenary)];

    /// <summary>By day; what concerns the year as a whole comes last.</summary>
    public IReadOnlyList<YearWarning> Warnings =>
        [.. Clashes.Among(Coming).Concat(Apart()).Concat(Outside()).Concat(Undecided()).Concat(Weekdays()).Concat(Gaps()).OrderBy(warning => warning.Day), .. Seminars()];

    /// <summary>What concerns one session, told from its side: of two that do not go together, each has the other.</summary>
    public IReadOnlyList<YearWarning> About(Session session) =>
        [.. Warnings.Where(warning => warning.Session?.Id == session.Id || (warning.IsMutual && warning.Other!.Id == session.Id))
            .Select(warning => warning.Session!.Id == session.Id ? warning : warning with { Session = warning.Other, Other = warning.Session })];

    private IEnumerable<YearWarning> Apart() =>
        from session in Coming
        let apart = session.Sheet.EveryFirstDay.Order().SelectMany(first => Enumerable.Range(0, session.Sheet.Length).Select(first.AddDays)).Select(day => DayApart.On(cohort, day)).FirstOrDefault(found => found is not null)
        where apart is not null
        select new YearWarning(WarningKind.Apart, apart.Day, session) { Apart = apart };

    private IEnumerable<YearWarning> Outside() => Coming.Where(session => session.FirstDay < cohort.Starts || session.LastDay > cohort.Ends).Select(session => new YearWarning(WarningKind.OutsideDates, session.FirstDay, session));

    private IEnumerable<YearWarning> Undecided() =>
        Coming.Where(session => session.Sheet.Alternatives.Count > 0 && session.FirstDay <= today.AddDays(DecideWithin)).Select(session => new YearWarning(WarningKind.Undecided, session.FirstDay, session));

    private IEnumerable<YearWarning> Weekdays() =>
        Plenaries.Where(session => session.LastDay >= today && session.Sheet.EveryFirstDay.All(day => day.DayOfWeek != habits.Plenary)).Select(session => new YearWarning(WarningKind.OtherWeekday, session.FirstDay, session));

    private IEnumerable<YearWarning> Gaps() =>
        Plenaries.Zip(Plenaries.Skip(1)).Where(pair => pair.Second.FirstDay >= today && Days(pair.First, pair.Second) > habits.LongestGap)
            .Select(pair => new YearWarning(WarningKind.Gap, pair.Second.FirstDay, pair.Second) { Other = pair.First, Number = Days(pair.First, pair.Second) });

    /// <summary>An empty agenda lacks nothing yet, and a year that is over is what it was.</summary>
    private IEnumerable<YearWarning> Seminars()
    {
        var count = _held.Count(session => session.Sheet.Kind == SessionKind.Seminar);
        if (_held.Count > 0 && count != habits.Seminars && today <= cohort.Ends) yield return new(WarningKind.Seminars, cohort.Ends, null) { Number = count };
    }

    private static int Days(Session first, Session next) => next.FirstDay.DayNumber - first.LastDay.DayNumber;
}
