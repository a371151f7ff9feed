namespace Rituels.Agenda;

/// <summary>From when until when on the wall clock of the place; either may be unknown.</summary>
internal readonly record struct TimeSpanOfDay(TimeOnly? Start, TimeOnly? End)
{
    private static readonly TimeOnly Evening = new(17, 0), Dawn = new(6, 0);

    public bool IsEmpty => Start is null && End is null;

    /// <summary>An evening may end after midnight, and any other part of the day at it; what else ends before it starts is a slip.</summary>
    public bool IsReversed => Start is { } start && End is { } end && end <= start && !(start >= (end == TimeOnly.MinValue ? Dawn : Evening) && end < Dawn);

    /// <summary>The other begins and ends within this.</summary>
    public bool Holds(TimeSpanOfDay other) => Start is { } start && End is { } end && other.Start is { } from && from >= start && other.End is { } until && Past(until) <= Past(end);

    /// <summary>First start to last end.</summary>
    public TimeSpanOfDay Join(TimeSpanOfDay other) => new(
        Start is { } start && other.Start is { } theirs ? (start < theirs ? start : theirs) : Start ?? other.Start,
        End is { } end && other.End is { } last ? (Past(end) > Past(last) ? end : last) : End ?? other.End);

    /// <summary>This, and what it does not know from another, unless that would end it before it starts.</summary>
    public TimeSpanOfDay Or(TimeSpanOfDay other)
    {
        var whole = new TimeSpanOfDay(Start ?? other.Start, End ?? other.End);
        return whole.IsReversed ? this : whole;
    }

    public override string ToString() => $"{Start:HH\\:mm}–{End:HH\\:mm}";

    /// <summary>Since the midnight on which the day began.</summary>
    public static TimeSpan Past(TimeOnly end) => end < Dawn ? end.ToTimeSpan() + TimeSpan.FromDays(1) : end.ToTimeSpan();
}
