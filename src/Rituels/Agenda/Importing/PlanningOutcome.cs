using Rituels.Programme;

namespace Rituels.Agenda;

public enum PlanningEffect
{
    Created, Updated, Unchanged,

    /// <summary>Without a day that can be read, or because somebody said so.</summary>
    LeftOut,

    /// <summary>Here, and no longer in the document: it stays.</summary>
    Vanished,
}

/// <summary>What an import does with one session of the document.</summary>
/// <param name="Planned">What the document says; of a session that vanished, what it said.</param>
/// <param name="Session">Null for one that is left out.</param>
/// <param name="Sheet">As the session is after the import.</param>
/// <param name="NewNotes">Words that no field took and that were not there at the last import: staff notes get them.</param>
internal sealed record SessionOutcome(PlannedSession Planned, Session? Session, MatchedBy By, PlanningEffect Effect, SessionSheet Sheet, IReadOnlyList<PlanningChange> Changes, IReadOnlyList<string> NewNotes)
{
    public bool HasConflict => Changes.Any(change => change.IsConflict);

    /// <summary>Whether the session was found by less than its own name: somebody should look.</summary>
    public bool IsGuess => By >= MatchedBy.Renamed;
}

/// <summary>What an import does, or would do.</summary>
/// <param name="Sessions">In the document's order; those that vanished after them.</param>
internal sealed record PlanningOutcome(Cohort Cohort, IReadOnlyList<SessionOutcome> Sessions)
{
    /// <summary>What is in conflict is counted as that, and not as unchanged.</summary>
    public int Count(PlanningEffect effect) => Of(effect).Count();

    public IEnumerable<SessionOutcome> Of(PlanningEffect effect) => Sessions.Where(session => session.Effect == effect && !(effect == PlanningEffect.Unchanged && session.HasConflict));

    public int Conflicts => Sessions.Count(session => session.HasConflict);

    /// <summary>A document that was imported before.</summary>
    public bool IsAgain => Sessions.Any(session => session is { Session: not null, By: not (MatchedBy.Nothing or MatchedBy.Hand) });
}
