namespace Rituels.Agenda;

/// <summary>
/// What a planning document last said of a session, kept beside the session: the next import tells by it what the document changed
/// from what people changed here.
/// </summary>
public sealed class ToldSession
{
    public required Guid SessionId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>The document: the same for all that was ever imported with it.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>In the document's words; its staff notes are the words that no field took. Names no account.</summary>
    public SessionSheet Sheet { get; private set; } = new();
    public DateTimeOffset ToldAt { get; private set; }

    public void Tell(SessionSheet sheet, Guid document, DateTimeOffset now) => (Sheet, DocumentId, ToldAt) = (sheet, document, now);
}
