using System.Globalization;
using System.Text;

namespace Rituels.Skills;

/// <summary>A name on some lines, never cut, and how high its letters are.</summary>
internal sealed record BubbleName(IReadOnlyList<string> Lines, double Size)
{
    /// <summary>The height of the smallest letters, which can be read.</summary>
    public const double Smallest = 13;
    public const double LineHeight = 1.12;

    /// <summary>The width of a bold letter in heights, as in the widest of the usual fonts.</summary>
    private const double LetterWidth = .66;
    private const double Largest = 24, WideLetter = 1.25, Sign = 2;
    private const int MostLines = 4, LongestWord = 22, LongestLine = 25;

    /// <summary>From here on come arrows, signs, wide scripts and emoji.</summary>
    private const int FirstSign = 0x2190;

    public double Width => Lines.Max(Letters) * LetterWidth * Size;
    public double Height => Lines.Count * LineHeight * Size;

    /// <summary>How far below the middle of the whole the middle of a line is.</summary>
    public double LineAt(int line) => (line - (Lines.Count - 1) / 2.0) * LineHeight * Size;

    /// <summary>As large as fits into the circle; null when that cannot be read.</summary>
    public static BubbleName? Within(IEnumerable<IReadOnlyList<string>> ways, double radius)
    {
        var best = ways.Select(lines => new BubbleName(lines, Math.Min(Largest, Math.Round(SizeWithin(lines, radius), 1)))).Aggregate((one, other) => other.Size > one.Size * 1.05 ? other : one);
        return best.Size < Smallest ? null : best;
    }

    /// <summary>All ways to break it into lines, the fewest lines first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Ways(string name) => Enumerable.Range(1, MostLines).Select(count => Wrap(Words(name), count));

    /// <summary>In letters of the usual width.</summary>
    private static double Letters(string line)
    {
        var (letters, each) = (0.0, StringInfo.GetTextElementEnumerator(line));
        while (each.MoveNext()) letters += WidthOf(each.GetTextElement());
        return Math.Max(2, letters);
    }

    private static double WidthOf(string letter)
    {
        Rune.DecodeFromUtf16(letter, out var rune, out _);
        return rune.Value >= FirstSign ? Sign : Rune.IsUpper(rune) || rune.Value is 'm' or 'w' or '@' ? WideLetter : 1;
    }

    /// <summary>The outer lines have less room than the middle ones.</summary>
    private static double SizeWithin(IReadOnlyList<string> lines, double radius)
    {
        var size = double.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            var (half, high) = (LetterWidth * Letters(lines[i]) / 2, (Math.Abs(i - (lines.Count - 1) / 2.0) + .5) * LineHeight);
            size = Math.Min(size, radius / Math.Sqrt(half * half + high * high));
        }
        return size;
    }

    /// <summary>A word that no line holds goes on in the next.</summary>
    private static List<string> Words(string name)
    {
        var words = name.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut).ToList();
        return words.Count == 0 ? [name] : words;
    }

    private static IEnumerable<string> Cut(string word)
    {
        var part = "";
        for (var each = StringInfo.GetTextElementEnumerator(word); each.MoveNext(); part += each.GetTextElement())
            if (part.Length > 0 && Letters(part + each.GetTextElement()) > LongestWord)
            {
                yield return part;
                part = "";
            }
        yield return part;
    }

    /// <summary>Words in order on at most that many lines, the longest as short as can be; on more where a line would be too long.</summary>
    private static List<string> Wrap(List<string> words, int count)
    {
        for (var most = words.Max(Letters); ; most++)
        {
            var lines = new List<string> { words[0] };
            foreach (var word in words.Skip(1))
                if (Letters(lines[^1] + " " + word) <= most) lines[^1] += " " + word;
                else lines.Add(word);
            if (lines.Count <= count || most > LongestLine) return lines;
        }
    }
}
