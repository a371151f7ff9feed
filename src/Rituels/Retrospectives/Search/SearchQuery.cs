using System.Globalization;
using System.Text;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>Something looked for: one word, or several in their order; <c>IsPrefix</c> for a word that may go on.</summary>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix = false);

/// <summary>
/// What somebody typed to look for, as folded words: all must occur, "words in quotes" next to each other, and the last one
/// may be a beginning. Anything but letters and digits separates words, so that no sign means anything to a database.
/// </summary>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    public const int Longest = 200;
    private const int MostWords = 12, ShortestPrefix = 3;

    public bool IsEmpty => Terms.Count == 0;
    public IEnumerable<string> Words => Terms.SelectMany(term => term.Words);

    public static SearchQuery Read(string? typed)
    {
        var parts = Quotes(Cut(typed ?? "")).Split('"');
        var terms = parts.SelectMany((part, index) => index % 2 == 1 && index < parts.Length - 1 ? Phrase(part) : Single(part)).ToList();
        terms = [.. Within(terms, MostWords)];
        if (terms.Count > 0 && parts.Length % 2 == 1 && GoesOn(parts[^1])) terms[^1] = terms[^1] with { IsPrefix = true };
        return new SearchQuery(terms);
    }

    /// <summary>Whether the last word typed may go on: nothing follows it, and it says enough to tell words apart.</summary>
    private static bool GoesOn(string last) => WordsIn(last).LastOrDefault() is { Length: >= ShortestPrefix } && char.IsLetterOrDigit(last[^1]);

    private static IEnumerable<SearchTerm> Phrase(string part) => WordsIn(part).ToList() is { Count: > 0 } words ? [new SearchTerm(words)] : [];

    private static IEnumerable<SearchTerm> Single(string part) => WordsIn(part).Select(word => new SearchTerm([word]));

    private static IEnumerable<SearchTerm> Within(IEnumerable<SearchTerm> terms, int most)
    {
        foreach (var term in terms)
        {
            if ((most -= term.Words.Count) < 0) yield break;
            yield return term;
        }
    }

    /// <summary>The words of a text as they are compared: folded, without what French elides before an apostrophe.</summary>
    public static IEnumerable<string> WordsIn(string text) => Spans(text).Where(span => !span.IsElided).Select(span => span.Word);

    /// <summary>Each word of a text with its place in it.</summary>
    public static IEnumerable<(string Word, int Start, int Length, bool IsElided)> Spans(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = WordAt(text, at);
            if (length > 0 && Folding.Fold(text.Substring(at, length)) is { Length: > 0 } word) yield return (word, at, length, IsElided(text, at, length));
            at += Math.Max(1, length);
        }
    }

    private static int WordAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsOfWord(rune, at > start)) at += rune.Utf16SequenceLength;
        return at - start;
    }

    private static bool IsOfWord(Rune rune, bool isInside) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark => isInside,
        UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => true,
        _ => Rune.IsLetterOrDigit(rune),
    };

    private static bool IsElided(string text, int at, int length) =>
        at + length < text.Length && text[at + length] is '\'' or '’' && (length == 1 || text.AsSpan(at, length).Equals("qu", StringComparison.OrdinalIgnoreCase));

    private static string Quotes(string text) => text.Replace('“', '"').Replace('”', '"').Replace('«', '"').Replace('»', '"').Replace('„', '"');

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
