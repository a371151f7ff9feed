using Rituels.Calendars;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>
/// The text that one or many deliveries share, in one language. <c>{{stop}}</c> and <c>{{link}}</c> in it are the reader's own
/// and filled in as it leaves; so are who invites and who is invited, in the event that comes with it.
/// </summary>
public sealed class Letter
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid? CohortId { get; init; }
    public required string Language { get; init; }
    public required string Subject { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }

    /// <summary>One event for its readers' calendars, as a stored calendar without method, organizer or attendees (RFC 5545); null for a letter without one.</summary>
    public string? Calendar { get; private set; }

    /// <summary>What the event is sent for: a request or a cancellation.</summary>
    public CalendarMethod? CalendarMethod { get; private set; }

    public Letter With(CalendarMethod method, string calendar)
    {
        (CalendarMethod, Calendar) = (method, calendar);
        return this;
    }
}

/// <summary>What became of a message; <c>ByMail</c> is one that its chat refused, and that was said by mail instead.</summary>
public enum MessageState { Waiting, Sent, Failed, ByMail }

/// <summary>One letter to one address. The occasion and the address are unique together: never twice.</summary>
public sealed class Posting
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid LetterId { get; init; }
    public Letter? Letter { get; init; }

    /// <summary>What carries it: see <see cref="Channels"/>.</summary>
    public string Channel { get; init; } = Channels.Mail;

    /// <summary>Whom it queues with: a mail server, or one chat endpoint of one cohort. No lane waits for another.</summary>
    public string Lane { get; init; } = Channels.Mail;
    public Guid? CohortId { get; init; }

    /// <summary>What it is sent for, such as <c>retrospectives/digest/2019-W10</c> under its cohort.</summary>
    public required string Occasion { get; init; }

    /// <summary>A mail address, or a channel's own, such as <c>slack:C0123</c>.</summary>
    public required string Address { get; init; }
    public string Name { get; init; } = "";
    public Guid? PersonId { get; init; }

    /// <summary>What kind of mail it is to its reader, who may stop it; null for what cannot be stopped, such as sign-in.</summary>
    public string? Stoppable { get; init; }

    /// <summary>The reader's own link, encrypted, gone once sent.</summary>
    public string? Secret { get; set; }

    /// <summary>The letter that goes to its reader's mail address, should this channel refuse it for good; null once that is settled.</summary>
    public Guid? MailInstead { get; set; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>From then on its reader can do nothing with it, such as a link that is over; null for what is always worth reading.</summary>
    public DateTimeOffset? WorthlessAfter { get; init; }

    /// <summary>Until then it is in the hands of whoever claimed it, who renews the lease as long as it takes.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public Guid? Claim { get; set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? FailedAt { get; private set; }
    public int Tries { get; private set; }

    /// <summary>Why it failed, or why its last try did; kept when a later one succeeds.</summary>
    public string? LastError { get; private set; }

    /// <summary>The error of what came with its cohort from another instance before it had left there.</summary>
    public const string Imported = "imported";

    /// <summary>The error of what waited in an older copy of the database that was restored: it may have left since that copy was made.</summary>
    public const string Restored = "restored";

    /// <summary>How the error ends of what its channel did not take, and that left by mail instead.</summary>
    public const string ByMail = "; by mail instead";

    /// <summary>Said by mail to its reader, once, should its channel not take it; nothing is put out twice.</summary>
    public void GoByMail() => (MailInstead, LastError) = (null, LastError + ByMail);

    public bool IsWorthlessAt(DateTimeOffset now) => now >= WorthlessAfter;

    public void Sent(DateTimeOffset now)
    {
        (SentAt, MailInstead) = (now, null);
        End(LastError);
    }

    /// <summary>Not sent, for good.</summary>
    /// <param name="error">Short, without text or links of the letter.</param>
    public void Fail(DateTimeOffset now, string error)
    {
        FailedAt = now;
        End(error);
    }

    /// <summary>
    /// Not sent this time: tried again after 1 minute, 2, 4… at most an hour, and given up 24 hours after it was due, though not
    /// before the eighth try, for the program may itself have been away that day.
    /// </summary>
    public void Postpone(DateTimeOffset now, string error)
    {
        if (IsOldAt(now)) Fail(now, error);
        else TryAgain(now + Backoff.After(Tries), error);
    }

    /// <summary>Not taken now: tried again when it may, an hour later at most, and given up as what is postponed.</summary>
    public void Wait(DateTimeOffset now, DateTimeOffset until, string error)
    {
        if (IsOldAt(now)) Fail(now, error);
        else TryAgain(Within(now, until), error);
    }

    /// <summary>Not even tried, since its lane was asked to wait.</summary>
    public void Leave(DateTimeOffset now, DateTimeOffset until) => (NextTryAt, LeaseUntil, Claim) = (Within(now, until), null, null);

    private bool IsOldAt(DateTimeOffset now) => now >= DueAt.AddHours(24) && Tries >= 7;

    private static DateTimeOffset Within(DateTimeOffset now, DateTimeOffset until) =>
        until < now.AddSeconds(1) ? now.AddSeconds(1) : until > now.AddHours(1) ? now.AddHours(1) : until;

    private void TryAgain(DateTimeOffset at, string error) => (NextTryAt, Tries, LeaseUntil, Claim, LastError) = (at, Tries + 1, null, null, error);

    /// <summary>Comes with its cohort from another instance, which may have sent it since.</summary>
    public void Arrive(DateTimeOffset now)
    {
        if (SentAt is null && FailedAt is null) Fail(now, Imported);
    }

    private void End(string? error) => (Tries, LeaseUntil, Claim, Secret, LastError) = (Tries + 1, null, null, null, error);
}

/// <summary>Somebody's wish not to get one kind of a cohort's mail any more.</summary>
public sealed class MailStop
{
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Kind { get; init; }
    public required DateTimeOffset Since { get; init; }
}
