namespace Rituels.Agenda;

/// <summary>What becomes of a field that both the document and people here changed since the last import.</summary>
public enum Dispute
{
    /// <summary>It stays as it is here, and is told at each import until somebody decides.</summary>
    Tell,
    TakeDocument,

    /// <summary>It stays as it is here, and is not told again.</summary>
    KeepHere,
}

/// <summary>A field that the document would change, or changes.</summary>
/// <param name="Before">The sheet that has its value here.</param>
/// <param name="After">The sheet that has the document's.</param>
/// <param name="IsConflict">Both changed, and nobody decided: it stays as it is here.</param>
internal sealed record PlanningChange(PlanningField Field, SessionSheet Before, SessionSheet After, bool IsConflict);

/// <summary>
/// Three sheets made one: what the document last said, what it says now, what stands here. What the document did not change keeps
/// the value it has here; what only the document changed takes the document's; what both changed is a <see cref="Dispute"/>.
/// </summary>
/// <param name="Sheet">As the session is then.</param>
/// <param name="Told">What the document is known to have said; of a field still in dispute, what it said before.</param>
internal sealed record Reconciliation(SessionSheet Sheet, SessionSheet Told, IReadOnlyList<PlanningChange> Changes)
{
    public static Reconciliation Of(SessionSheet told, SessionSheet says, SessionSheet here, Func<PlanningField, Dispute> rule) =>
        PlanningField.All.Where(field => !field.IsSame(says, told))
            .Aggregate(new Reconciliation(here, told, []), (so, field) => so.With(field, says, here, rule(field)));

    private Reconciliation With(PlanningField field, SessionSheet says, SessionSheet here, Dispute rule)
    {
        var known = this with { Told = field.Put(Told, says) };
        if (field.IsSame(says, here)) return known;
        var isDisputed = !field.IsSame(here, Told);
        if (isDisputed && rule == Dispute.KeepHere) return known;
        if (isDisputed && rule == Dispute.Tell) return this with { Changes = [.. Changes, new(field, here, says, IsConflict: true)] };
        return known with { Sheet = field.Put(Sheet, says), Changes = [.. Changes, new(field, here, says, IsConflict: false)] };
    }
}
