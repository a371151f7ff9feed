using System.Collections.Frozen;

namespace Rituels.Agenda;

/// <summary>The words for those who come, and the names that the output has for them.</summary>
internal static class AudienceWords
{
    public const string Fellows = "fellows", Mentors = "mentors", Staff = "staff", Public = "public";

    /// <summary>The order in which an audience is told.</summary>
    public static readonly IReadOnlyList<string> Order = [Fellows, Mentors, Staff, Public];

    private static readonly FrozenDictionary<string, string> Groups = new (string Group, string[] Words)[]
    {
        (Fellows, ["eig", "eigs", "fellow", "fellows", "entrepreneur", "entrepreneurs", "entrepreneuse", "entrepreneuses"]),
        (Mentors, ["mentor", "mentors", "mentore", "mentores", "mentorat"]),
        (Staff, ["encadrement", "encadrants", "encadrantes", "staff", "equipe"]),
        (Public, ["public"]),
    }.SelectMany(entry => entry.Words.Select(word => KeyValuePair.Create(word, entry.Group))).ToFrozenDictionary();

    /// <summary>Whole expressions; the longest comes first.</summary>
    public static readonly IReadOnlyList<(string Key, string[] Groups)> Everybody =
    [
        ("ouvert a toutes et tous", [Public]), ("ouvert a tous", [Public]), ("ouverte a tous", [Public]), ("open to all", [Public]), ("open to everyone", [Public]), ("open to the public", [Public]),
        ("toute la promotion", [Fellows, Mentors]), ("tout le monde", [Fellows, Mentors]), ("toutes et tous", [Fellows, Mentors]), ("everyone", [Fellows, Mentors]), ("everybody", [Fellows, Mentors]),
        ("tous", [Fellows, Mentors]), ("toutes", [Fellows, Mentors]), ("all", [Fellows, Mentors]), ("les deux", [Fellows, Mentors]), ("both", [Fellows, Mentors]),
    ];

    private static readonly HashSet<string> Qualifiers =
        ["seul", "seuls", "seule", "seules", "seulement", "uniquement", "exclusivement", "only", "alone", "les", "des", "le", "la", "l", "d", "de", "du", "the", "tous", "toutes", "tout", "toute", "all", "et", "and", "of", "grand", "ouvert", "au", "a", "session", "avec", "with", "pour", "for", "e", "s", "es", "interet", "general", "puis", "ensuite", "then"];

    public static int Rank(string group) => Order.Contains(group) ? Order.TakeWhile(known => known != group).Count() : Order.Count;

    public static string? GroupOf(string word) => Groups.TryGetValue(word, out var group) ? group : null;

    public static bool IsQualifier(string word) => Qualifiers.Contains(word);

    /// <summary>Nothing but groups: "EIG / Mentors".</summary>
    public static bool AreGroups(string text)
    {
        var words = PlainText.Words(text).Where(word => !IsQualifier(word)).ToList();
        return words.Count > 0 && words.TrueForAll(word => GroupOf(word) is not null);
    }

    /// <summary>The groups that a text names, in the order of the output.</summary>
    public static List<string> In(string text)
    {
        var named = PlainText.Words(text).Select(GroupOf).OfType<string>().ToHashSet();
        return [.. Order.Where(named.Contains)];
    }
}
