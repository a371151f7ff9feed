namespace Rituels.Agenda;

/// <summary>What goes on in one room during a slot, in order.</summary>
public sealed record Track(string Room, IReadOnlyList<RunStep> Steps);

/// <summary>Some time of a day: one step, or tracks side by side, one for each room.</summary>
public sealed record Slot(TimeOnly? From, TimeOnly? Until, IReadOnlyList<Track> Tracks)
{
    public bool IsParallel => Tracks.Count > 1;

    /// <summary>A step of a track that does not fill the slot says its own hours.</summary>
    public bool IsFilledBy(RunStep step) => (step.From, step.Until) == (From, Until);
}

/// <summary>One day of a run of show.</summary>
/// <param name="Date">Null as long as the days are not decided.</param>
public sealed record TimetableDay(int Number, DateOnly? Date, IReadOnlyList<Slot> Slots);

/// <summary>
/// A run of show as people follow it: steps that overlap are one slot, and those in different rooms stand side by side in it. Steps
/// without hours keep their place among the lines.
/// </summary>
public static class Timetable
{
    public static IReadOnlyList<TimetableDay> Of(SessionSheet sheet) =>
        [.. sheet.RunOfShow.GroupBy(step => step.Day).OrderBy(day => day.Key)
            .Select(day => new TimetableDay(day.Key, sheet.Alternatives.Count > 0 ? null : sheet.Starts.AddDays(day.Key - 1), Slots([.. day], new(sheet, day.Key))))];

    private static List<Slot> Slots(IReadOnlyList<RunStep> steps, DayHours hours)
    {
        var slots = new List<List<RunStep>>();
        foreach (var step in Ordered(steps, hours))
            if (slots.Count > 0 && Overlaps(slots[^1], step, hours)) slots[^1].Add(step);
            else slots.Add([step]);
        return [.. slots.SelectMany(slot => Whole(slot, hours))];
    }

    /// <summary>By hour, those after midnight last; a step without one follows what it was written after.</summary>
    private static IEnumerable<RunStep> Ordered(IReadOnlyList<RunStep> steps, DayHours hours)
    {
        var last = 0;
        return steps.Select(step => (Step: step, At: last = step.From is { } from ? hours.At(from) : last)).ToList().OrderBy(one => one.At).Select(one => one.Step);
    }

    private static bool Overlaps(List<RunStep> slot, RunStep step, DayHours hours) =>
        step.From is { } from && slot.Exists(other => other.From is { } start && (from == start && step.Until == other.Until || hours.At(from) < hours.End(start, other.Until)));

    /// <summary>Overlapping steps of one room alone are an oversight: they follow each other.</summary>
    private static IEnumerable<Slot> Whole(List<RunStep> steps, DayHours hours)
    {
        var tracks = steps.GroupBy(step => step.Room).Select(room => new Track(room.Key, [.. room])).ToList();
        return tracks.Count > 1
            ? [new Slot(steps[0].From, steps.TrueForAll(step => step.Until is not null) ? steps.MaxBy(step => step.From is { } from ? hours.End(from, step.Until) : 0)!.Until : null, tracks)]
            : steps.Select(step => new Slot(step.From, step.Until, [new Track(step.Room, [step])]));
    }
}
