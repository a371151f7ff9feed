using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>To whom a letter goes: a person, or a list's address (no person); by mail unless told otherwise.</summary>
public sealed record Recipient(string Address, string Name, Guid? PersonId, string Language)
{
    public string Channel { get; init; } = Channels.Mail;

    /// <summary>See <see cref="Posting.Lane"/>.</summary>
    public string Lane { get; init; } = Channels.Mail;

    /// <summary>Somebody, by mail, in the language that the cohort writes to them.</summary>
    public static Recipient Of(Person person, Cohort cohort) => new(person.Email, person.Name, person.Id, cohort.LanguageOf(person));

    /// <summary>What makes two addresses one: a mail's case does not count, a chat room's may.</summary>
    internal string Key => Channel == Channels.Mail ? Person.KeyOf(Address) : Address;
}

/// <summary>What a letter is sent for; together with the address it is unique for ever.</summary>
/// <param name="Kind">The kind of due work that caused it, with its ordinal: <c>member-reminder-2</c>.</param>
public sealed record Occasion(string Ritual, string Kind, string Period)
{
    public static Occasion Read(string text) => text.Split('/', 4) is [_, var ritual, var kind, var period] ? new(ritual, kind, period) : new(text, "", "");

    public static string Of(Guid? cohortId, string ritual, string kind, string period) => $"{cohortId}/{ritual}/{kind}/{period}";

    public static string Of(DueWork cause) => Of(cause.CohortId, cause.Ritual, $"{cause.Kind}-{cause.Ordinal}", cause.Period);
}

/// <summary>
/// Where letters are put to leave. It writes on the caller's context and never saves: a letter is saved together with its
/// cause, or not at all.
/// </summary>
public sealed class Outbox(RituelsDb db, LinkSeal seal)
{
    private readonly Dictionary<(string Occasion, string Address), Posting> _posted = [];

    /// <summary>Who wants no more of what: <c>outbox.MailStops.Of(cohortId, kind)</c> are the people to leave out.</summary>
    public IQueryable<MailStop> MailStops => db.Set<MailStop>();

    public Letter Add(Letter letter) => db.Add(letter).Entity;

    /// <summary>Writes to people of a cohort, to each in their language: one letter for all readers of a language.</summary>
    /// <param name="print">The letter in that language, with the cohort's own words.</param>
    /// <returns>To how many it goes.</returns>
    public async Task<int> Write(Cohort cohort, IReadOnlyCollection<Person> readers, string occasion, DateTimeOffset now, Func<Tongue, Task<Letter>> print)
    {
        foreach (var alike in readers.Select(person => Recipient.Of(person, cohort)).GroupBy(reader => reader.Language))
        {
            var letter = Add(await print(Tongue.Of(alike.Key, cohort.Vocabulary)));
            foreach (var reader in alike) Post(letter, reader, occasion, now);
        }
        return readers.Count;
    }

    /// <summary>Sends the letter to one address. The same occasion twice to an address is one posting, the first.</summary>
    /// <param name="occasion">See <see cref="Occasion.Of"/>.</param>
    /// <param name="due">When it is ready to leave; becomes the mail's date. It is tried for 24 hours from then.</param>
    /// <param name="stoppable">The kind of mail that its reader may stop; null for what cannot be stopped.</param>
    /// <param name="secretLink">What <c>{{link}}</c> in the letter stands for; kept encrypted and forgotten once sent.</param>
    /// <param name="worthlessAfter">From then on it is no longer sent; null for what is always worth reading.</param>
    /// <param name="mailInstead">What the person gets by mail, should their chat refuse the letter for good.</param>
    public Posting Post(
        Letter letter, Recipient to, string occasion, DateTimeOffset due, string? stoppable = null, string? secretLink = null, DateTimeOffset? worthlessAfter = null, Letter? mailInstead = null) =>
        _posted.TryGetValue((occasion, to.Key), out var first) ? first : _posted[(occasion, to.Key)] = db.Add(new Posting
        {
            LetterId = letter.Id,
            CohortId = letter.CohortId,
            Occasion = occasion,
            Channel = to.Channel,
            Lane = to.Lane,
            Address = to.Address,
            Name = HeaderText.OneLine(to.Name),
            PersonId = to.PersonId,
            Stoppable = stoppable,
            Secret = secretLink is null ? null : seal.Close(secretLink),
            MailInstead = mailInstead?.Id,
            DueAt = due,
            NextTryAt = due,
            WorthlessAfter = worthlessAfter,
        }).Entity;
}

public static class MailStops
{
    /// <summary>The people of the cohort who stopped that kind of mail.</summary>
    public static IQueryable<Guid> Of(this IQueryable<MailStop> stops, Guid cohortId, string kind) =>
        stops.Where(s => s.CohortId == cohortId && s.Kind == kind).Select(s => s.PersonId);
}
