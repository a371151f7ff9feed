using System.Collections.Frozen;
using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>
/// Whether an article before a word elides: l’équipe, l’hôte, but le héros. Which h is aspirated is no rule but a list; here
/// are the words that a programme may choose for its teams and people.
/// </summary>
internal static class Elision
{
    private static readonly FrozenSet<string> AspiratedH = FrozenSet.Create(
        "hache", "hackathon", "hacker", "hackeur", "hackeuse", "haie", "hall", "halle", "halo", "halte", "hamac", "hameau", "hamster", "handicap", "hangar",
        "hanse", "happening", "haras", "harde", "hardi", "hardie", "harem", "hareng", "haricot", "harpe", "hasard", "hauban", "haut", "haute", "hauteur",
        "havre", "heraut", "herisson", "hernie", "heron", "heros", "herse", "hetre", "heurt", "hibou", "hic", "hierarchie", "hippie", "hit", "hobby", "hockey",
        "holding", "homard", "horde", "hors", "hotte", "houle", "houx", "hub", "hublot", "huche", "huit", "huitaine", "hune", "huppe", "hurluberlu", "husky",
        "hussard", "hutte");

    private static readonly string[] SilentH = ["heir", "honest", "honour", "honor", "hour"];

    public static bool InFrench(string word) => First(word) switch
    {
        "" => false,
        ['h', ..] and var first => !AspiratedH.Contains(first) && !AspiratedH.Contains(first.TrimEnd('s', 'x')),
        ['y', var second, ..] => !IsVowel(second),
        "y" => false,
        ['o', 'n', 'z', 'e', ..] => false,
        var first => IsVowel(first[0]),
    };

    /// <summary>Whether <c>an</c> goes before it.</summary>
    public static bool InEnglish(string word) => First(word) switch
    {
        "" => false,
        ['h', ..] and var first => SilentH.Any(start => first.StartsWith(start, StringComparison.Ordinal)),
        ['u', 'n', 'i', ..] or ['u', 's', 'e', ..] or ['e', 'u', ..] or ['o', 'n', 'e', ..] => false,
        var first => IsVowel(first[0]),
    };

    /// <summary>Without accents and in lower case, up to the first sign that is no letter.</summary>
    private static string First(string word) => new([.. Folding.Fold(word).TakeWhile(char.IsLetter)]);

    private static bool IsVowel(char letter) => "aeiou".Contains(letter);
}
