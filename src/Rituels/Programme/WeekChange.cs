namespace Rituels.Programme;

/// <summary>What a change of days off does to a week.</summary>
public enum WeekEffect { Moves, Pauses, Resumes, Keeps }

/// <summary>
/// A week before and after a change of days off. It keeps its hours when the change should have moved it, but the moved
/// closing would already be past.
/// </summary>
public sealed record WeekChange(WeekPlan Before, WeekPlan After, WeekEffect Effect)
{
    /// <summary>The weeks that the trial changes, those that have closed left out.</summary>
    public static IEnumerable<WeekChange> Between(Cohort cohort, Cohort trial, DateTimeOffset now) =>
        cohort.WeeksFrom(cohort.WeekAt(now)).Select(week => Of(cohort, trial, week, now)).OfType<WeekChange>();

    private static WeekChange? Of(Cohort cohort, Cohort trial, IsoWeek week, DateTimeOffset now)
    {
        var (before, after) = (cohort.PlanOf(week), trial.PlanOf(week));
        if (before.IsClosedAt(now)) return null;
        if (!Differ(before, after)) return IsKept(cohort, trial, week) ? new(before, after, WeekEffect.Keeps) : null;
        return new(before, after, after.Hours is null ? WeekEffect.Pauses : before.Hours is null ? WeekEffect.Resumes : WeekEffect.Moves);
    }

    /// <summary>The change would move a week that had not begun, and yet this one stays.</summary>
    private static bool IsKept(Cohort cohort, Cohort trial, IsoWeek week) =>
        Differ(WorkingWeek.Plan(cohort.RhythmOf(week), cohort.IsDayOff, week), WorkingWeek.Plan(trial.RhythmOf(week), trial.IsDayOff, week));

    private static bool Differ(WeekPlan one, WeekPlan other) => one.Hours?.Closes != other.Hours?.Closes;
}
