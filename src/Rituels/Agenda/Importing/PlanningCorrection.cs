namespace Rituels.Agenda;

/// <summary>What somebody who looked at a session of a document says of it, before it is imported.</summary>
/// <param name="Follows">The session that it is about; <see cref="Guid.Empty"/> for a new one, null to find it.</param>
/// <param name="Sheet">As it should be.</param>
/// <param name="Takes">Fields in dispute that take the document's value.</param>
internal sealed record PlanningCorrection(bool IsLeftOut, Guid? Follows, SessionSheet Sheet, IReadOnlySet<string> Takes);
