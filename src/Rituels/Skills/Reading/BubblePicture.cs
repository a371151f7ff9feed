using System.Globalization;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>How a person is drawn on a bubble's rim: as on the paper one, experts framed and learners circled.</summary>
internal sealed record RimMark(string X, string Y, bool IsFramed, bool IsCircled);

/// <summary>A bubble, as wide as its people are many, with its name on one to three lines.</summary>
internal sealed record Bubble(Topic Topic, int Family, Circle Circle, IReadOnlyList<string> Lines, double FontSize, IReadOnlyList<RimMark> Rim)
{
    /// <summary>How far above the centre its name begins.</summary>
    public double FirstLine => -(Lines.Count - 1) * FontSize * BubblePicture.LineHeight / 2;
}

/// <summary>All bubbles of a map. Areas are as large as people are many; the same data always give the same picture.</summary>
internal sealed class BubblePicture
{
    /// <summary>The radius of a bubble with one person.</summary>
    public const double Unit = 30;
    public const double LineHeight = 1.08;

    /// <summary>Half of a mark's side.</summary>
    public const double MarkSize = 4;
    private const double Inside = 8.5, Rimward = 5, Margin = 6, SmallestText = 6.5, LargestText = 26, LetterWidth = .66, LeastWidth = 480, LeastHeight = 200;

    public IReadOnlyList<Bubble> Bubbles { get; private init; } = [];
    public string ViewBox { get; private init; } = "0 0 100 60";
    public double Width { get; private init; } = 100;

    public bool IsEmpty => Bubbles.Count == 0;

    /// <summary>Of the topics on which anybody is.</summary>
    public static BubblePicture Of(SkillsBook book, IEnumerable<Topic> topics)
    {
        var shown = topics.Where(topic => topic.Count > 0).ToList();
        if (shown.Count == 0) return new();
        var groups = book.Families.Select((family, at) => (At: at, Topics: shown.Where(topic => book.FamilyOf(topic.Subject) == family)
            .OrderByDescending(topic => topic.Count).ThenBy(topic => topic.Subject.NameKey, StringComparer.Ordinal).ToList())).Where(group => group.Topics.Count > 0).ToList();
        var packed = Packing.Pack([.. groups.Select(group => (IReadOnlyList<double>)[.. group.Topics.Select(topic => RadiusOf(topic.Count))])]);
        return Frame([.. groups.SelectMany((group, i) => group.Topics.Select((topic, j) => Draw(topic, group.At, packed[i][j])))]);
    }

    internal static double RadiusOf(int people) => Math.Round(Unit * Math.Sqrt(people), 1);

    public static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static BubblePicture Frame(IReadOnlyList<Bubble> bubbles)
    {
        var circles = bubbles.Select(bubble => bubble.Circle).ToList();
        var (left, top) = (circles.Min(c => c.X - c.Radius) - Margin, circles.Min(c => c.Y - c.Radius) - Margin);
        var (width, height) = (circles.Max(c => c.X + c.Radius) + Margin - left, circles.Max(c => c.Y + c.Radius) + Margin - top);
        // A few bubbles do not fill a wall.
        (left, width) = (left - Math.Max(0, LeastWidth - width) / 2, Math.Max(LeastWidth, width));
        (top, height) = (top - Math.Max(0, LeastHeight - height) / 2, Math.Max(LeastHeight, height));
        return new() { Bubbles = bubbles, Width = width, ViewBox = $"{Number(left)} {Number(top)} {Number(width)} {Number(height)}" };
    }

    private static Bubble Draw(Topic topic, int family, Circle circle)
    {
        var (lines, size) = Fit(topic.Name, circle.Radius - Rimward);
        return new(topic, family, circle, lines, size, [.. Rim(topic, circle.Radius)]);
    }

    private static IEnumerable<RimMark> Rim(Topic topic, double radius)
    {
        // From the top on, helpers first: who gives is found at a glance.
        var marks = topic.Marks.OrderByDescending(mark => mark.Helps).ThenByDescending(mark => mark.Learns).ToList();
        var step = Math.Min(2 * Math.PI / marks.Count, 3.2 * MarkSize / (radius - Inside));
        var begin = -Math.PI / 2 - step * (marks.Count - 1) / 2;
        return marks.Select((mark, i) => new RimMark(Number((radius - Inside) * Math.Cos(begin + i * step)), Number((radius - Inside) * Math.Sin(begin + i * step)), mark.Helps, mark.Learns));
    }

    /// <summary>The name on as many lines as let it be the largest, cut where even the smallest would not do.</summary>
    internal static (IReadOnlyList<string> Lines, double Size) Fit(string name, double radius)
    {
        var (best, size) = ((IReadOnlyList<string>)[name], 0.0);
        for (var count = 1; count <= 3; count++)
        {
            var lines = Wrap(name, count);
            if (SizeOf(lines, radius) is var fits && fits > size * 1.05) (best, size) = (lines, fits);
        }
        if (size >= SmallestText) return (best, Math.Min(LargestText, Math.Round(size, 1)));
        var room = Math.Max(3, (int)(2 * radius * .92 / (SmallestText * LetterWidth)));
        return ([.. best.Select(line => Characters.Fit(line, room) ? line : Characters.First(line, room - 1) + "…")], SmallestText);
    }

    /// <summary>Within the circle: the outer lines have less room than the middle one.</summary>
    private static double SizeOf(IReadOnlyList<string> lines, double radius)
    {
        var size = double.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            var (half, high) = (LetterWidth * Math.Max(2, Characters.Count(lines[i])) / 2, (Math.Abs(i - (lines.Count - 1) / 2.0) + .5) * LineHeight);
            size = Math.Min(size, radius / Math.Sqrt(half * half + high * high));
        }
        return size;
    }

    /// <summary>Words in order on at most that many lines, the longest as short as can be.</summary>
    private static List<string> Wrap(string name, int count)
    {
        var words = name.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [name];
        for (var most = words.Max(word => word.Length); ; most++)
        {
            var lines = new List<string> { words[0] };
            foreach (var word in words.Skip(1))
                if (lines[^1].Length + 1 + word.Length <= most) lines[^1] += " " + word;
                else lines.Add(word);
            if (lines.Count <= count) return lines;
        }
    }
}
