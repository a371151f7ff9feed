using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>When a week's lines are written: from the opening to the closing, with the cohort's offset.</summary>
public sealed record LineWindow(IsoWeek Week, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public bool IsOpenAt(DateTimeOffset now) => Opens <= now && now < Closes;

    /// <summary>
    /// The window of that week, which days off move as they move the week's closing: back to the last working day. A week that is a pause, is not the
    /// cohort's, or has no working day left has none.
    /// </summary>
    public static LineWindow? Of(Cohort cohort, StandUpBook book, IsoWeek week)
    {
        if (!book.HasLines || !cohort.Has(week) || cohort.PlanOf(week).Hours is null) return null;
        var schedule = new Schedule(new(DayOfWeek.Monday, TimeOnly.MinValue), [new(ReminderKind.Channel, book.Opens)], book.Closes, book.Closes);
        var plan = WorkingWeek.Plan(cohort.RhythmOf(week) with { Schedule = schedule }, cohort.IsDayOff, week);
        return plan.Hours is { Reminders: [var opening, ..] } hours ? new(week, opening.At, hours.Closes) : null;
    }

    /// <summary>The one that is open, else the next, among this week's and the next's.</summary>
    public static LineWindow? Next(Cohort cohort, StandUpBook book, DateTimeOffset now)
    {
        var week = IsoWeek.Of(cohort.Today(now));
        return new[] { Of(cohort, book, week), Of(cohort, book, week.Next) }.FirstOrDefault(window => window is not null && now < window.Closes);
    }
}
