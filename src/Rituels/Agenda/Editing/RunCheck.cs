using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What is wrong with a run of show that can be read, and what is worth a second look.</summary>
internal static class RunCheck
{
    /// <summary>What a sheet does not take: steps outside the session, texts and lists beyond <see cref="SheetLimits"/>.</summary>
    /// <param name="before">The sheet that is changed: a step that was outside its hours already is no fault of who edits something else.</param>
    public static IEnumerable<LineFinding> Faults(RunReading reading, SessionSheet sheet, SessionSheet? before = null)
    {
        var known = before?.RunOfShow.Where(step => IsOutside(step, before)).Select(Told).ToHashSet() ?? [];
        return reading.Typed.SelectMany(typed => (known.Contains(Told(typed.Step)) ? [] : Outside(typed, sheet)).Concat(Bounds(typed)));
    }

    /// <summary>Whether a sheet does not hold the step within its days and hours, as an import may leave it.</summary>
    public static bool IsOutside(RunStep step, SessionSheet sheet) => Outside(new(0, "", step), sheet).Any();

    private static (int, TimeOnly?, TimeOnly?, string) Told(RunStep step) => (step.Day, step.From, step.Until, step.Title);

    private static IEnumerable<LineFinding> Outside(RunTyped typed, SessionSheet sheet)
    {
        var step = typed.Step;
        if (step.Day < 1 || step.Day > sheet.Length) { yield return typed.Say("run-day-beyond", step.Day, sheet.Length); yield break; }
        if (step.From is not { } from) yield break;
        var hours = new DayHours(sheet, step.Day);
        if (hours.At(from) < hours.Begins) yield return typed.Say("run-before", RunHours.Write(sheet.From!.Value, null));
        if (hours.At(from) > hours.Ends || hours.End(from, step.Until) > hours.Ends) yield return typed.Say("run-after", RunHours.Write(sheet.Until!.Value, null));
    }

    private static IEnumerable<LineFinding> Bounds(RunTyped typed)
    {
        var step = typed.Step;
        var names = step.Facilitators.Concat(step.Pairings.SelectMany(teams => teams));
        if (!Characters.Fit(step.Title, SheetLimits.Line)) yield return typed.Say("run-long", SheetLimits.Line);
        if (!Characters.Fit(step.Room, SheetLimits.Rooms)) yield return typed.Say("run-long-room", SheetLimits.Rooms);
        if (!names.All(name => Characters.Fit(name, SheetLimits.Name))) yield return typed.Say("run-long-name", SheetLimits.Name);
        if (step.Facilitators.Count > SheetLimits.People || step.Pairings.Count > SheetLimits.Pairs || step.Pairings.Any(teams => teams.Count > SheetLimits.Pairs)) yield return typed.Say("run-crowd");
    }

    /// <summary>
    /// Steps outside the session, a time without anything before, between or after them, two steps at once in the same room, somebody who
    /// runs two at once, and teams that the cohort does not have.
    /// </summary>
    public static IReadOnlyList<LineFinding> Doubts(RunReading reading, SessionSheet sheet, Func<string, bool> isTeam)
    {
        var days = reading.Typed.Where(typed => typed.Step.From is not null).GroupBy(typed => typed.Step.Day).Select(day => (Hours: new DayHours(sheet, day.Key), Steps: Timed(day, new DayHours(sheet, day.Key))));
        var unknown = reading.Typed.SelectMany(typed => typed.Step.Pairings.SelectMany(teams => teams).Where(team => !isTeam(team)).Select(team => typed.Say("run-team", team)));
        var outside = reading.Typed.SelectMany(typed => Outside(typed, sheet));
        return [.. outside.Concat(days.SelectMany(day => Edges(day.Steps, day.Hours).Concat(Gaps(day.Steps)).Concat(Twice(day.Steps)))).Concat(unknown).OrderBy(finding => finding.Line)];
    }

    /// <summary>In the order of their hours; a step without an end lasts until the next begins.</summary>
    private static List<Stretch> Timed(IEnumerable<RunTyped> steps, DayHours hours)
    {
        var sorted = steps.OrderBy(typed => hours.At(typed.Step.From!.Value)).ThenBy(typed => typed.Line).ToList();
        return [.. sorted.Select(typed =>
        {
            var from = hours.At(typed.Step.From!.Value);
            var next = sorted.Select(other => hours.At(other.Step.From!.Value)).Where(other => other > from).DefaultIfEmpty(from).First();
            return new Stretch(typed, from, typed.Step.Until is null ? next : hours.End(typed.Step.From.Value, typed.Step.Until));
        })];
    }

    /// <summary>Before the first step and after the last, where the session has hours; a last step without an end lasts to the session's.</summary>
    private static IEnumerable<LineFinding> Edges(List<Stretch> day, DayHours hours)
    {
        if (day.Count == 0) yield break;
        if (hours.IsBeginningKnown && day[0].From > hours.Begins) yield return day[0].Typed.Say("run-gap-before", DayHours.Clock(hours.Begins), DayHours.Clock(day[0].From));
        var last = day.MaxBy(stretch => stretch.Until)!;
        if (hours.Ends != int.MaxValue && last.Until < hours.Ends && day.TrueForAll(stretch => stretch.Until < last.Until || stretch.Typed.Step.Until is not null))
            yield return last.Typed.Say("run-gap-after", DayHours.Clock(last.Until), DayHours.Clock(hours.Ends));
    }

    private static IEnumerable<LineFinding> Gaps(List<Stretch> day)
    {
        for (var at = 1; at < day.Count; at++)
            if (day[..at].Max(before => before.Until) is var free && day[at].From > free)
                yield return day[at].Typed.Say("run-gap", DayHours.Clock(free), DayHours.Clock(day[at].From));
    }

    private static IEnumerable<LineFinding> Twice(List<Stretch> day) =>
        from pair in day.SelectMany((later, at) => day[..at].Select(earlier => (earlier, later)))
        where pair.earlier.Meets(pair.later)
        from finding in Shared(pair.earlier.Typed, pair.later.Typed)
        select finding;

    private static IEnumerable<LineFinding> Shared(RunTyped earlier, RunTyped later)
    {
        if (Folding.Fold(earlier.Step.Room) == Folding.Fold(later.Step.Room)) yield return later.Say("run-overlap", earlier.Line);
        var both = later.Step.Facilitators.Where(name => earlier.Step.Facilitators.Any(other => Folding.Fold(other) == Folding.Fold(name)));
        foreach (var name in both) yield return later.Say("run-two-places", earlier.Line, name);
    }

    private sealed record Stretch(RunTyped Typed, int From, int Until)
    {
        public bool Meets(Stretch other) => From < other.Until && other.From < Until;
    }
}
