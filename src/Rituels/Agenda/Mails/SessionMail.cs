namespace Rituels.Agenda;

/// <summary>What a session's audience was last told of it, and for which state of things its mails are planned.</summary>
public sealed class SessionMail
{
    public required Guid SessionId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Its title, days, hours, place, status, audience and the accounts of those who take part, as last mailed; null before the invitation.</summary>
    public SessionSheet? Told { get; private set; }

    /// <summary>Of the sheet that was told: a session that has a higher one has changed since.</summary>
    public int ToldSequence { get; private set; }
    public DateTimeOffset? ToldAt { get; private set; }
    public DateOnly? ToldLastDay { get; private set; }

    /// <summary>
    /// What to prepare that somebody was already written to about: the chore and who was responsible for it, or, as earlier versions
    /// kept it, the chore alone.
    /// </summary>
    public IReadOnlyList<string> ChoresTold { get; private set; } = [];

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

    public void TellChores(IEnumerable<Chore> chores) => ChoresTold = [.. ChoresTold.Union(chores.Select(NameOf))];

    /// <summary>What is handed to somebody else is told to them too.</summary>
    public bool HasTold(Chore chore) => ChoresTold.Contains(NameOf(chore)) || ChoresTold.Contains($"{chore.Id}");

    private static string NameOf(Chore chore) => $"{chore.Id}/{chore.ResponsibleId}";

    /// <summary>What is planned holds until one of these changes.</summary>
    public void Plan(Session session, int cohort, int book) => (SessionVersion, CohortVersion, BookVersion) = (session.Version, cohort, book);

    /// <summary>Comes with its cohort from another instance, whose plans it does not know.</summary>
    public void Arrive() => (SessionVersion, CohortVersion, BookVersion) = (0, 0, 0);

    public bool Names(Guid? person) => Told?.Names(person) == true || ChoresTold.Any(told => person is { } id ? told.EndsWith($"/{id}", StringComparison.Ordinal) : told.Contains('/'));

    /// <summary>Without that person; without one, without anybody. A chore that they were told of counts as told to whoever comes after them.</summary>
    public void Forget(Guid? person)
    {
        Told = Told?.Without(person);
        ChoresTold = [.. ChoresTold.Select(told => person is null || told.EndsWith($"/{person}", StringComparison.Ordinal) ? told.Split('/')[0] : told).Distinct()];
    }

    private static SessionSheet WhatIsTold(SessionSheet sheet) => new()
    {
        Title = sheet.Title, Kind = sheet.Kind, Status = sheet.Status, Starts = sheet.Starts, Ends = sheet.Ends, Alternatives = sheet.Alternatives,
        From = sheet.From, Until = sheet.Until, Audience = sheet.Audience, Place = sheet.Place, Rooms = sheet.Rooms,
        Facilitators = Accounts(sheet.Facilitators), Speakers = Accounts(sheet.Speakers),
    };

    /// <summary>Who takes part is told too, wherever they belong; their names are on the sheet.</summary>
    private static IReadOnlyList<Contributor> Accounts(IReadOnlyList<Contributor> people) => [.. people.Where(person => person.PersonId is not null).Select(person => new Contributor("", person.PersonId))];
}
