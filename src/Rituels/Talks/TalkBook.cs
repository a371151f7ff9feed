using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>How a cohort goes about its talks. One that chose nothing has these values.</summary>
public sealed class TalkBook : IVersioned
{
    public const int MostKinds = 12, MostMails = 5, FarthestMail = 60;

    public required Guid CohortId { get; init; }

    /// <summary>In the order of the form, without words where they are the product's own, in each reader's language; null is all of the product's own.</summary>
    public IReadOnlyList<TalkKind>? Kinds { get; set; }

    /// <summary>Days before a talk on which those who signed up are reminded, the farthest first.</summary>
    public IReadOnlyList<int> MailDays { get; set; } = [7, 1];

    /// <summary>Whether the cohort's channels are told of what is dated, moved or cancelled.</summary>
    public bool Announces { get; set; } = true;
    public int Version { get; set; }

    /// <summary>The same for another cohort.</summary>
    public TalkBook For(Guid cohort) => new() { CohortId = cohort, Kinds = Kinds, MailDays = MailDays, Announces = Announces };
}

/// <summary>A kind of talk and its rules.</summary>
/// <param name="Key">Its name for ever, as talks refer to it.</param>
/// <param name="Name">Empty where name and rule are the product's own.</param>
/// <param name="Rule">What whoever proposes one must know, in a sentence or two.</param>
/// <param name="TellsStaff">Staff are told by mail when one is proposed.</param>
/// <param name="StaffBooks">Staff look for its room: Monday's mail names what has none.</param>
public sealed record TalkKind(string Key, string Name, string Rule, bool TellsStaff = false, bool StaffBooks = false)
{
    public const int LongestName = 60, LongestRule = 400;
}

/// <summary>The kinds of a cohort in a reader's language.</summary>
public sealed class TalkKinds
{
    /// <summary>That of an idea nobody has thought about yet.</summary>
    public const string Usual = "talk";

    private static readonly (string Key, bool TellsStaff, bool StaffBooks)[] Own =
        [(Usual, false, false), ("workshop", false, false), ("training", false, false), ("clinic", false, false), ("outside", true, false), ("noon", false, true)];

    private readonly TalksWords _words;

    public TalkKinds(TalkBook book, TalksWords words)
    {
        _words = words;
        All = [.. (book.Kinds ?? Unchanged).Select(kind => kind.Name.Length > 0 ? kind : Named(kind, words))];
    }

    /// <summary>The product's own.</summary>
    public static IReadOnlyList<TalkKind> Unchanged { get; } = [.. Own.Select(kind => new TalkKind(kind.Key, "", "", kind.TellsStaff, kind.StaffBooks))];

    public static bool IsOwn(string key) => Unchanged.Any(kind => kind.Key == key);

    /// <summary>As it is kept: without words that are the product's own in a language.</summary>
    public static TalkKind Kept(TalkKind kind) =>
        IsOwn(kind.Key) && Tongue.Languages.Any(language => Named(kind, new(Tongue.Of(language))) == kind) ? kind with { Name = "", Rule = "" } : kind;

    private static TalkKind Named(TalkKind kind, TalksWords words) => kind with { Name = words[$"kind-{kind.Key}"], Rule = words.Has($"rule-{kind.Key}") ? words[$"rule-{kind.Key}"] : "" };

    public IReadOnlyList<TalkKind> All { get; }

    public TalkKind Of(string key) => All.FirstOrDefault(kind => kind.Key == key) ?? new(key, _words["kind-talk"], "");

    public string Name(Talk talk) => Of(talk.Kind).Name;
}
