using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Whoever said, signed in, that they can help with a subject that the request names; who knows most of them first.</summary>
internal sealed class SkillsHelpers(RituelsDb db) : ISuggestHelpers
{
    private const int Most = 5;

    public async Task<IReadOnlyList<HelperSuggestion>> For(Cohort cohort, RequestForHelp request, Tongue tongue, CancellationToken stop)
    {
        var atlas = await Atlas.Read(db, cohort, request.AskedOn, stop);
        var (words, named) = (new SkillsWords(tongue), atlas.Topics.Where(topic => topic.Names.Any(name => NameInText.Names(request.Text, name))).ToList());
        return
        [
            .. named.SelectMany(topic => topic.Helpers.Where(mark => mark.SurelyHelps).Select(mark => (mark.Person, topic.Name))).GroupBy(found => found.Person.Id)
                .OrderByDescending(own => own.Count()).ThenBy(own => own.First().Person.Name, NameOrder.Alphabetical).ThenBy(own => own.Key).Take(Most)
                .Select(own => new HelperSuggestion(own.Key, words["helper-why", tongue.List(own.Select(found => found.Name))])),
        ];
    }
}

/// <summary>Whether a text names a subject: as whole words, without accents and case, in the plural too.</summary>
internal static class NameInText
{
    public static bool Names(string text, string name)
    {
        // "C" and "R" are letters of any sentence: they are meant only as capitals that stand alone.
        if (name.Length <= 2) return Find(text, name, isExact: true);
        return Find(Folding.Fold(text), Folding.Fold(name), isExact: false);
    }

    private static bool Find(string text, string name, bool isExact)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (!isExact && end < text.Length && text[end] is 's' or 'x') end++;
            if ((at == 0 || !IsOfName(text[at - 1])) && (end >= text.Length || !(IsOfName(text[end]) || (isExact && IsCut(text, end))))) return true;
        }
        return false;
    }

    /// <summary>A letter before an apostrophe, or of an abbreviation with full stops.</summary>
    private static bool IsCut(string text, int end) => text[end] is '\'' or '’' || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]));

    /// <summary>Signs count: C is not named by C++, nor by C#.</summary>
    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '+' or '#' or '_';
}
