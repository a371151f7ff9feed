using Rituels.Database;

namespace Rituels.Programme;

/// <summary>Somebody's days away as a section of a page: those ahead, and a form for more. <c>_Absences.cshtml</c> shows it.</summary>
public sealed class AbsencePart
{
    public IReadOnlyList<Absence> Ahead { get; private init; } = [];
    public SpanInput Away { get; private init; } = new();

    /// <summary>The reader's own page, not one about them.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Why they are not to be changed here (a key of words); null when they are.</summary>
    public string? Refusal { get; init; }

    public static async Task<AbsencePart> Of(RituelsDb db, Guid person, DateOnly today, SpanInput away, bool isOwn, string? refusal, CancellationToken stop) =>
        new() { Ahead = await db.AbsencesOf(person, today, stop), Away = away, IsOwn = isOwn, Refusal = refusal };

    /// <summary>What was typed, for that person; null when something is wrong, which its field tells. One day has no last day.</summary>
    public static Absence? Read(FormReader form, Guid person, SpanInput away, DateOnly today, int known)
    {
        const string from = $"{nameof(Away)}.{nameof(SpanInput.From)}", to = $"{nameof(Away)}.{nameof(SpanInput.To)}";
        if (string.IsNullOrWhiteSpace(away.From)) form.Wrong(from, "wrong-empty");
        var (first, last) = form.Span(from, away.From, to, away.To);
        last ??= first;
        if (last < today) form.Wrong(last == first ? from : to, "away-over");
        if (last?.DayNumber - first?.DayNumber >= Absence.Longest) form.Wrong(to, "away-long", Absence.Longest);
        if (known >= Absence.Most) form.Wrong(from, "away-many", Absence.Most);
        return form.Holds ? new Absence { PersonId = person, From = first!.Value, To = last!.Value } : null;
    }
}
