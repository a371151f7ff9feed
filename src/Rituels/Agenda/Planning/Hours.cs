namespace Rituels.Agenda;

/// <summary>The hours of a session, and those of groups that come for a part of it.</summary>
/// <param name="Groups">By the name that the audience has for them.</param>
/// <param name="Written">The words that say so.</param>
internal sealed record Hours(TimeSpanOfDay All, IReadOnlyDictionary<string, TimeSpanOfDay> Groups, string Written)
{
    public static readonly Hours None = new(default, new Dictionary<string, TimeSpanOfDay>(), "");

    /// <summary>Only hours of groups are told: the session's are from the first of these to the last.</summary>
    public bool IsOfGroups { get; init; }

    /// <summary>Those of groups stand in a place of their own, and say nothing of the session's.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Ranges of all, as they follow each other in the text.</summary>
    public IReadOnlyList<TimeSpanOfDay> InTurn { get; init; } = [];

    /// <summary>The text tells an hour that these do not hold: "14h ou 15h".</summary>
    public bool LeavesOut { get; init; }

    /// <summary>They are no parts of one day.</summary>
    public bool Overlap => InTurn.Zip(InTurn.Skip(1)).Any(pair => pair.Second.Start < pair.First.End);

    public bool IsEmpty => All.IsEmpty && Groups.Count == 0;

    /// <summary>Two places that tell hours of the same session: what the first does not know from the second.</summary>
    public Hours Or(Hours other)
    {
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        var groups = other.Groups.Concat(Groups).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Last().Value);
        var all = IsOfGroups && !other.IsOfGroups ? other.All : !IsOfGroups && other.IsOfGroups ? All : All.Or(other.All);
        return new(all, groups, Written == other.Written ? Written : $"{Written} ; {other.Written}") { IsOfGroups = IsOfGroups && other.IsOfGroups, IsBeside = IsBeside || other.IsBeside, InTurn = InTurn };
    }

    /// <summary>Whether others would not find all that they say in both together.</summary>
    public bool Disagrees(Hours other)
    {
        var both = Or(other);
        return (!other.IsOfGroups && ((other.All.Start ?? both.All.Start) != both.All.Start || (other.All.End ?? both.All.End) != both.All.End))
            || other.Groups.Any(group => group.Value.Or(both.Groups[group.Key]) != both.Groups[group.Key]);
    }

    /// <summary>Of several days: "10h-18h, 9h-16h" begins when the first does and ends when the last does.</summary>
    public Hours OverDays() => InTurn.Count > 1 ? this with { All = new(InTurn[0].Start, InTurn[^1].End) } : this;

    /// <summary>Hours of mentors alone are not those of a session where others come too.</summary>
    public Hours For(IReadOnlyList<string> audience) =>
        IsOfGroups && audience.Any(group => AudienceWords.Order.Contains(group) && !Groups.ContainsKey(group)) ? this with { All = default } : this;

    /// <summary>When each of those who come has hours of its own, the session's are from the first of these to the last.</summary>
    public Hours OfAll(IReadOnlyList<string> audience) =>
        IsOfGroups && !IsBeside && audience.Count > 0 && audience.All(Groups.ContainsKey) ? this with { All = audience.Select(group => Groups[group]).Aggregate((joined, span) => joined.Join(span)) } : this;

    /// <summary>What the whole document says fills what is missing; its groups' hours only serve a session that tells none itself.</summary>
    public Hours Within(Hours document) => IsEmpty ? document : this with { All = All.Or(document.All) };
}
