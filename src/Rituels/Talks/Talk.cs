using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>
/// A talk and its life: an idea, proposed, dated, told once it was held, or dropped. A dropped one can be proposed or dated again.
/// </summary>
public sealed class Talk : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>Its name for ever, unique in the cohort: <c>own/{id}</c>, or that of the ritual which saw that it is wanted.</summary>
    public required string Source { get; init; }
    public TalkState State { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The key of one of the cohort's kinds; one that the cohort has no more is shown as a talk like any other.</summary>
    public string Kind { get; private set; } = "";
    public string About { get; private set; } = "";

    /// <summary>The fellow who sees to it; null for an idea, or once they were forgotten.</summary>
    public Guid? LeadId { get; private set; }
    public Guid? ProposedById { get; private set; }

    /// <summary>Who of the cohort speaks beside the lead.</summary>
    public IReadOnlyList<Guid> With { get; private set; } = [];
    public IReadOnlyList<Guest> Guests { get; private set; } = [];
    public TalkAudience Audience { get; private set; }

    /// <summary>When it might be, in words; once it is dated its day counts.</summary>
    public string Wishes { get; private set; } = "";
    public string Gear { get; private set; } = "";
    public string Place { get; private set; } = "";

    /// <summary>Where it is followed from afar: http or https.</summary>
    public string Link { get; private set; } = "";

    /// <summary>On the cohort's clocks, in the zone of that week; null until it was dated. A dropped one keeps its day, as calendars must say that it is cancelled.</summary>
    public DateOnly? Day { get; private set; }
    public TimeOnly From { get; private set; }

    /// <summary>On the same day.</summary>
    public TimeOnly Until { get; private set; }

    /// <summary>Null when nobody counts them.</summary>
    public int? Seats { get; private set; }

    /// <summary>Links to what is left of it: http or https.</summary>
    public string Slides { get; private set; } = "";
    public string Photos { get; private set; } = "";
    public string Report { get; private set; } = "";
    public DateTimeOffset? ToldAt { get; private set; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Grows when it moves or is cancelled, as calendars count (SEQUENCE, RFC 5545 §3.8.7.4).</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts what happened at its door: who changes who is in holds its row by it, so that no seat is given twice.</summary>
    [NotedAside] public int Door { get; private set; }

    /// <summary>What is searched: title, lines, guests and report, folded.</summary>
    public string Folded { get; private set; } = "";
    public int Version { get; set; }
    public Person? Lead { get; init; }
    public List<TalkVoice> Voices { get; init; } = [];
    public List<TalkSeat> SignedUp { get; init; } = [];

    /// <summary>Its name in calendars for ever.</summary>
    public string Uid => $"{Id}@rituels";

    public bool IsOpen => Audience == TalkAudience.Open;
    public bool IsDated => State is TalkState.Dated or TalkState.Told;
    public IEnumerable<TalkSeat> In => SignedUp.Where(seat => seat.IsIn).OrderBy(seat => seat.Number);
    public IEnumerable<TalkSeat> Waiting => SignedUp.Where(seat => !seat.IsIn).OrderBy(seat => seat.Number);
    public bool IsFull => Seats is { } seats && (SignedUp.Count(seat => seat.IsIn) >= seats || SignedUp.Exists(seat => !seat.IsIn));
    public TalkWhen? When => Day is { } day ? new(day, From, Until, Place, Link, Seats) : null;

    public static Talk Begin(Cohort cohort, string source, Guid? by, DateTimeOffset now, Guid? id = null) =>
        new() { Id = id ?? NewId.Next(), CohortId = cohort.Id, Source = source, ProposedById = by, CreatedAt = now, ChangedAt = now };

    public static Talk Idea(Cohort cohort, string title, string about, string source, Guid? by, DateTimeOffset now, Guid? id = null)
    {
        var talk = Begin(cohort, source, by, now, id);
        (talk.Title, talk.About, talk.Kind, talk.Audience) = (title, about, TalkKinds.Usual, TalkAudience.Cohort);
        talk.Fold();
        return talk;
    }

    /// <summary>Somebody sees to it: an idea, or one that was dropped before it had a day, is proposed by that; another is reworded.</summary>
    public void Describe(TalkText text, DateTimeOffset now)
    {
        if (IsDated && (text.Place, text.Link) != (Place, Link)) Sequence++;
        (Title, Kind, About, LeadId, Audience) = (text.Title, text.Kind, text.About, text.Lead, text.Audience);
        (With, Guests, Wishes, Gear, Place, Link) = (text.With, text.Guests, text.Wishes, text.Gear, text.Place, text.Link);
        if (State == TalkState.Idea || (State == TalkState.Dropped && Day is null)) State = TalkState.Proposed;
        Change(now);
    }

    /// <returns>Whether anything changed that those who come must know.</returns>
    public bool Date(TalkWhen when, DateTimeOffset now)
    {
        var (before, wasDated) = (When, State == TalkState.Dated);
        (Day, From, Until, Place, Link, Seats) = (when.Day, when.From, when.Until, when.Place, when.Link, when.Seats);
        if (State != TalkState.Told) State = TalkState.Dated;
        var moved = before is not null && (!wasDated || before with { Seats = null } != when with { Seats = null });
        if (moved) Sequence++;
        Change(now);
        return moved || before is null;
    }

    /// <summary>It will not be, or has not been.</summary>
    public void Drop(DateTimeOffset now)
    {
        if (State is TalkState.Dropped or TalkState.Told) return;
        if (Day is not null) Sequence++;
        State = TalkState.Dropped;
        Change(now);
    }

    /// <summary>One that was dropped before it had a day is wanted again: an idea that nobody sees to.</summary>
    public void Revive(DateTimeOffset now)
    {
        if (State != TalkState.Dropped || Day is not null) return;
        (State, Audience, LeadId, With, Guests) = (TalkState.Idea, TalkAudience.Cohort, null, [], []);
        Change(now);
    }

    /// <summary>It was held: what is left of it, as long as anybody finds something to add.</summary>
    public void Tell(string slides, string photos, string report, DateTimeOffset now)
    {
        (Slides, Photos, Report, State) = (slides, photos, report, TalkState.Told);
        ToldAt ??= now;
        Change(now);
    }

    /// <summary>They wait when no seat is free, or others wait already; who signs up twice stays where they are.</summary>
    public TalkSeat SignUp(Guid person, DateTimeOffset now)
    {
        if (SignedUp.Find(seat => seat.PersonId == person) is { } known) return known;
        var seat = new TalkSeat { CohortId = CohortId, TalkId = Id, PersonId = person, Number = SignedUp.Select(s => s.Number).Append(0).Max() + 1, SignedUpAt = now };
        if (!IsFull) seat.LetIn();
        SignedUp.Add(seat);
        return seat;
    }

    /// <summary>Lets in who waits longest, as far as there are seats.</summary>
    public IReadOnlyList<TalkSeat> Fill()
    {
        var next = Waiting.Take(Seats is { } seats ? Math.Max(0, seats - In.Count()) : SignedUp.Count).ToList();
        foreach (var seat in next) seat.LetIn();
        return next;
    }

    /// <summary>Whether it is over; only what is dated can be.</summary>
    public bool IsOver(Cohort cohort, DateTimeOffset now) => State == TalkState.Told || (State == TalkState.Dated && When!.Ends(cohort) <= now);

    public bool IsHeld(Cohort cohort, DateTimeOffset now) => State == TalkState.Dated && IsOver(cohort, now);

    public bool TakesSignUps(Cohort cohort, DateTimeOffset now) => State == TalkState.Dated && When!.Starts(cohort) > now;

    public bool IsGivenBy(Guid? person) => person is { } id && (LeadId == id || With.Contains(id));

    /// <summary>Without somebody who was forgotten; without one, without anybody's account.</summary>
    public void Forget(Guid? person)
    {
        if (person is null || LeadId == person) LeadId = null;
        if (person is null || ProposedById == person) ProposedById = null;
        With = [.. With.Where(id => person is not null && id != person)];
    }

    /// <summary>Its words go; that there was a talk that day stays.</summary>
    public void Empty(DateTimeOffset now)
    {
        (About, Wishes, Report, Guests) = ("", "", "", []);
        Change(now);
    }

    private void Change(DateTimeOffset now)
    {
        ChangedAt = now;
        Fold();
    }

    private void Fold() => Folded = Folding.Fold(string.Join(' ', [Title, About, Report, .. Guests.Select(guest => guest.Name)]));
}
