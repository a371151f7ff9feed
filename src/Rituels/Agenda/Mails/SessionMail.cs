namespace Rituels.Agenda;

/// <summary>What a session's audience was last told of it, and for which state of things its mails are planned.</summary>
public sealed class SessionMail
{
    public required Guid SessionId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Its title, days, hours, place, status and audience as last mailed; null before the invitation.</summary>
    public SessionSheet? Told { get; private set; }

    /// <summary>Of the sheet that was told: a session that has a higher one has changed since.</summary>
    public int ToldSequence { get; private set; }
    public DateTimeOffset? ToldAt { get; private set; }
    public DateOnly? ToldLastDay { get; private set; }

    /// <summary>What to prepare that somebody was already written to about.</summary>
    public IReadOnlyList<Guid> ChoresTold { get; private set; } = [];

    public int SessionVersion { get; private set; }
    public int CohortVersion { get; private set; }
    public int BookVersion { get; private set; }

    public static SessionMail Of(Session session) => new() { SessionId = session.Id, CohortId = session.CohortId };

    /// <summary>Its audience knows it as it stands now.</summary>
    public void Tell(Session session, DateTimeOffset now)
    {
        (Told, ToldSequence, ToldLastDay) = (WhatIsTold(session.Sheet), session.Sequence, session.LastDay);
        ToldAt = now;
    }

    /// <summary>It changed, and back: nobody was written to, nor need be.</summary>
    public void Pass(Session session) => ToldSequence = session.Sequence;

    public void TellChores(IEnumerable<Guid> chores) => ChoresTold = [.. ChoresTold.Union(chores)];

    /// <summary>What is planned holds until one of these changes.</summary>
    public void Plan(Session session, int cohort, int book) => (SessionVersion, CohortVersion, BookVersion) = (session.Version, cohort, book);

    /// <summary>Comes with its cohort from another instance, whose plans it does not know.</summary>
    public void Arrive() => (SessionVersion, CohortVersion, BookVersion) = (0, 0, 0);

    private static SessionSheet WhatIsTold(SessionSheet sheet) => new()
    {
        Title = sheet.Title, Kind = sheet.Kind, Status = sheet.Status, Starts = sheet.Starts, Ends = sheet.Ends, Alternatives = sheet.Alternatives,
        From = sheet.From, Until = sheet.Until, Audience = sheet.Audience, Place = sheet.Place, Rooms = sheet.Rooms,
    };
}
