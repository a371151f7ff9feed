using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A month's session by the cohort's habit.</summary>
/// <param name="Habitual">The day on which it would be.</param>
/// <param name="Day">The day that is proposed; null when the month has none left, or has its session.</param>
/// <param name="Because">Why not the habitual day.</param>
/// <param name="InTheWay">The session that takes the habitual day.</param>
/// <param name="Taken">The month's plenary, where there is one.</param>
internal sealed record PlenaryProposal(DateOnly Habitual, DateOnly? Day, DayApart? Because, Session? InTheWay, Session? Taken);

/// <summary>Proposes the cohort's monthly sessions, around holidays, days off, breaks and what is there already.</summary>
internal sealed class PlenaryPlan(Cohort cohort, AgendaHabits habits, IReadOnlyList<Session> sessions, DateOnly today)
{
    private const int Week = 7;

    /// <summary>One for each month whose habitual day is still to come and within the cohort's dates.</summary>
    public IReadOnlyList<PlenaryProposal> Proposals =>
        [.. Months().Select(habits.DayIn).Where(day => day > today && cohort.Starts <= day && day <= cohort.Ends).Select(Propose)];

    private IEnumerable<DateOnly> Months()
    {
        var first = today > cohort.Starts ? today : cohort.Starts;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= cohort.Ends; month = month.AddMonths(1)) yield return month;
    }

    private PlenaryProposal Propose(DateOnly habitual)
    {
        if (sessions.FirstOrDefault(session => IsPlenaryOf(session, habitual)) is { } taken) return new(habitual, null, null, null, taken);
        var free = Near(habitual).Where(day => DayApart.On(cohort, day) is null && On(day) is null).Select(day => (DateOnly?)day).FirstOrDefault();
        return new(habitual, free, DayApart.On(cohort, habitual), On(habitual), null);
    }

    /// <summary>The same weekday of the month, the habitual one first, then those next to it, the later before the earlier.</summary>
    private IEnumerable<DateOnly> Near(DateOnly habitual) =>
        new[] { 0, 1, -1, 2, -2, 3, -3, 4, -4 }.Select(weeks => habitual.AddDays(weeks * Week))
            .Where(day => day.Month == habitual.Month && day > today && cohort.Starts <= day && day <= cohort.Ends);

    private Session? On(DateOnly day) => sessions.FirstOrDefault(session => !session.Sheet.IsCancelled && session.FirstDay <= day && day <= session.LastDay && session.Sheet.EveryFirstDay.Any(first => first <= day && day < first.AddDays(session.Sheet.Length)));

    private static bool IsPlenaryOf(Session session, DateOnly month) =>
        session.Sheet is { IsCancelled: false, Kind: SessionKind.Plenary } sheet && sheet.EveryFirstDay.Any(day => (day.Year, day.Month) == (month.Year, month.Month));
}
