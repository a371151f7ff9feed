using System.Globalization;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>
/// A request for help and its life: asked, offered, matched, then done or withdrawn; opened again if need be. What it does
/// with offers wants <see cref="Offers"/> loaded, and <see cref="IsAnswered"/> both lists.
/// </summary>
public sealed class HelpRequest : IVersioned
{
    /// <summary>In characters as people count them. What a retrospective asks may be as long as its question allows.</summary>
    public const int Longest = 300;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>Null when somebody asks who is of none.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Who asked, or last filed the retrospective that asks.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>Its name for ever, unique in the cohort: see <see cref="HelpSources"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The week of the retrospective it was born in; before that week's mail only its team and the staff know of it.</summary>
    public IsoWeek? Week { get; init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public HelpState State { get; private set; }

    /// <summary>Who was chosen.</summary>
    public Guid? HelperId { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }

    /// <summary>Its retrospective asks no more: it comes back when that asks again.</summary>
    public bool IsTakenBack { get; private set; }

    /// <summary>How many times it ended: each end is told once.</summary>
    public int Ends { get; private set; }

    /// <summary>When anything last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; set; }
    public Team? Team { get; init; }
    public Person? AskedBy { get; init; }
    public List<HelpOffer> Offers { get; init; } = [];
    public List<HelpComment> Comments { get; init; } = [];

    public bool IsOpen => EndedAt is null;

    /// <summary>Ended by somebody, not by its retrospective.</summary>
    public bool IsOver => !IsOpen && !IsTakenBack;
    public bool IsAnswered => Offers.Count > 0 || Comments.Count > 0;
    public IEnumerable<HelpOffer> Standing => Offers.Where(offer => offer.IsStanding);

    public static HelpRequest Ask(Cohort cohort, Guid? team, string text, string source, Guid? by, DateTimeOffset now, IsoWeek? week = null) =>
        new() { CohortId = cohort.Id, TeamId = team, AskedById = by, Source = source, Week = week, Text = text, AskedAt = now, ChangedAt = now };

    /// <summary>Its retrospective was filed again: another text changes it as long as nobody answered; one taken back is asked anew.</summary>
    public void Say(string text, Guid? by, DateTimeOffset now)
    {
        AskedById = by ?? AskedById;
        if (IsTakenBack || !IsAnswered) Text = text;
        if (!IsTakenBack) return;
        (IsTakenBack, AskedAt) = (false, now);
        Reopen(now);
    }

    /// <summary>Its retrospective asks no more.</summary>
    public void TakeBack(Guid? by, DateTimeOffset now)
    {
        if (!IsOpen) return;
        End(HelpState.Withdrawn, by, now);
        IsTakenBack = true;
    }

    /// <summary>"I can help". Who offers again says it in other words, or comes back.</summary>
    public HelpOffer Offer(Guid person, string text, DateTimeOffset now)
    {
        var offer = Offers.Find(o => o.PersonId == person);
        if (offer is null) Offers.Add(offer = new HelpOffer { RequestId = Id, CohortId = CohortId, PersonId = person });
        offer.Stand(text, now);
        Settle(now);
        return offer;
    }

    /// <summary>Somebody cannot help after all, or has left.</summary>
    public void TakeBackOffer(Guid person, DateTimeOffset now)
    {
        Offers.Find(o => o.PersonId == person)?.TakeBack(now);
        if (HelperId == person && IsOpen) HelperId = null;
        Settle(now);
    }

    public void Choose(HelpOffer offer, DateTimeOffset now)
    {
        if (!IsOpen || !offer.IsStanding) return;
        HelperId = offer.PersonId;
        Settle(now);
    }

    /// <param name="key">The id that it gets, from its form: sent twice it is said once.</param>
    public HelpComment Comment(Guid person, string text, DateTimeOffset now, Guid key = default)
    {
        if (Comments.Find(c => c.Id == key) is { } said) return said;
        var comment = new HelpComment { Id = key == default ? NewId.Next() : key, RequestId = Id, CohortId = CohortId, PersonId = person, Text = text, WrittenAt = now };
        Comments.Add(comment);
        ChangedAt = now;
        return comment;
    }

    /// <summary>Ends it as done or withdrawn; one that has ended keeps its first end.</summary>
    public void End(HelpState end, Guid? by, DateTimeOffset now)
    {
        if (!IsOpen) return;
        (State, EndedAt, EndedById, Ends, ChangedAt) = (end, now, by, Ends + 1, now);
    }

    public void Reopen(DateTimeOffset now)
    {
        (EndedAt, EndedById, IsTakenBack) = (null, null, false);
        Settle(now);
    }

    /// <summary>What was said was told by mail: of that and of what is said at the same moment, one save must look again.</summary>
    public void Tell(DateTimeOffset now) => ChangedAt = now;

    /// <summary>Its words go, and what it asked with them.</summary>
    public void Empty(DateTimeOffset now)
    {
        End(HelpState.Withdrawn, null, now);
        Text = "";
    }

    private void Settle(DateTimeOffset now)
    {
        ChangedAt = now;
        if (IsOpen) State = Standing.Any(o => o.PersonId == HelperId && HelperId is not null) ? HelpState.Matched : Standing.Any() ? HelpState.Offered : HelpState.Asked;
    }
}

/// <summary>The names that requests have for ever.</summary>
public static class HelpSources
{
    /// <summary>Between the name of what a retrospective asked first and the number of what it asked after that had ended.</summary>
    public const string Later = "/";

    public static string Of(IsoWeek week, Guid team) => $"retrospective/{week}/{team}";

    /// <summary>The next after one of the same retrospective: the second is 2.</summary>
    public static string After(string first, string latest) => $"{first}{Later}{(latest == first ? 1 : NumberOf(latest)) + 1}";

    public static int NumberOf(string source) => int.Parse(source.AsSpan(source.LastIndexOf(Later, StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>Asked on its own, by a form that has this key: sent twice it asks once.</summary>
    public static string Own(Guid key) => $"own/{(key == default ? NewId.Next() : key)}";
}
