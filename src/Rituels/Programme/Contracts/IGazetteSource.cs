using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>What a part of the gazette is about; they stand in this order until somebody moves them.</summary>
public enum GazetteSubject { Sessions, Talks, Places, KeyDates, Help, NewPeople, GoodNews, Birthdays }

/// <summary>A line that the gazette may carry.</summary>
/// <param name="Source">Its name for ever, such as <c>session/{id}</c>: whoever drops or rewords it in a draft does so once.</param>
/// <param name="Text">Without its day, in the words of the gazette's language.</param>
/// <param name="Path">Where it is told whole, from the root, with the cohort.</param>
public sealed record GazetteItem(GazetteSubject Subject, string Source, string Text, string? Path)
{
    /// <summary>In the cohort's time zone; null for what has no day.</summary>
    public DateOnly? Day { get; init; }
    public TimeOnly? From { get; init; }
    public string Place { get; init; } = "";

    /// <summary>The team it is about.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Only offered: it stays out until a person picks it.</summary>
    public bool IsOfferedOnly { get; init; }
}

/// <summary>A ritual's share of Monday's gazette. Everybody in the cohort reads it: nothing that only some may see is told.</summary>
public interface IGazetteSource
{
    /// <summary>What there is to tell on the Monday of that week: of it, of the next, and of what came since the Monday before.</summary>
    Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop);
}
