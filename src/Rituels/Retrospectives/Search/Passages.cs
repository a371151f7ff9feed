namespace Rituels.Retrospectives;

/// <summary>A piece of a text, and whether it is what was looked for.</summary>
public sealed record Piece(string Text, bool IsHit);

/// <summary>A passage of an answer: its label, and its text in pieces.</summary>
public sealed record Passage(string Label, IReadOnlyList<Piece> Pieces);

/// <summary>Finds what was looked for in a text, and cuts the text around it.</summary>
public static class Passages
{
    /// <summary>Of a long text, so many characters are shown before the first hit, and so many in all.</summary>
    private const int Before = 80, Longest = 320;

    /// <summary>The text in pieces; null when nothing of what was looked for is in it.</summary>
    public static IReadOnlyList<Piece>? Find(string text, SearchQuery query, WordForms forms)
    {
        var words = SearchQuery.Spans(text).ToList();
        var hits = query.Terms.SelectMany(term => Hits(words.ConvertAll(word => word.Word), term, forms)).ToHashSet();
        if (hits.Count == 0) return null;
        var marks = words.Where((_, index) => hits.Contains(index)).Select(word => (word.Start, End: word.Start + word.Length)).ToList();
        return [.. Pieces(text, Joined(text, marks))];
    }

    /// <summary>The indices of the words that make up the term, wherever it occurs.</summary>
    private static IEnumerable<int> Hits(List<string> words, SearchTerm term, WordForms forms)
    {
        var length = term.Words.Count;
        for (var start = 0; start + length <= words.Count; start++)
            if (Enumerable.Range(0, length).All(at => forms.AreOne(words[start + at], term.Words[at], term.IsPrefix && at == length - 1)))
                foreach (var index in Enumerable.Range(start, length)) yield return index;
    }

    /// <summary>Hits with only a space between them are one.</summary>
    private static List<(int Start, int End)> Joined(string text, List<(int Start, int End)> marks)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var mark in marks)
        {
            if (joined.Count > 0 && string.IsNullOrWhiteSpace(text[joined[^1].End..mark.Start])) joined[^1] = (joined[^1].Start, mark.End);
            else joined.Add(mark);
        }
        return joined;
    }

    private static IEnumerable<Piece> Pieces(string text, List<(int Start, int End)> marks)
    {
        var (from, to) = Window(text, marks[0].Start);
        var at = from;
        if (from > 0) yield return new Piece("… ", false);
        foreach (var (start, end) in marks.Where(mark => mark.End <= to))
        {
            if (start > at) yield return new Piece(text[at..start], false);
            yield return new Piece(text[start..end], true);
            at = end;
        }
        if (to > at) yield return new Piece(text[at..to], false);
        if (to < text.Length) yield return new Piece(" …", false);
    }

    /// <summary>Where the shown part begins and ends: between words, where there are any.</summary>
    private static (int From, int To) Window(string text, int hit)
    {
        if (text.Length <= Longest) return (0, text.Length);
        var from = hit <= Before ? 0 : text.IndexOf(' ', hit - Before, Before) is var space && space < 0 ? hit : space + 1;
        if (text.Length - from <= Longest) return (from, text.Length);
        var end = text.LastIndexOf(' ', from + Longest, Longest - Before);
        return (from, end < 0 ? from + Longest : end);
    }
}
