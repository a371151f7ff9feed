using System.Text;

namespace Rituels.Skills;

/// <summary>Who is on a bubble, on its rim as on the paper one: those who help framed, those who learn circled, a dot for who does not help. Paths of SVG.</summary>
internal sealed record RimOfMarks(string Framed, string Circled, string Dots)
{
    /// <summary>From mark to mark, in halves of a mark's side.</summary>
    public const double Pitch = 2.9;

    public static RimOfMarks Of(Topic topic, double radius)
    {
        var (framed, circled, dots) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        // From the top on, helpers first: who gives is found at a glance.
        var marks = topic.Marks.OrderByDescending(mark => mark.Helps).ThenByDescending(mark => mark.Learns).ToList();
        var half = BubbleShape.MarkOf(radius, marks.Count);
        var step = Pitch * half / radius;
        for (var i = 0; i < marks.Count; i++)
        {
            var angle = -Math.PI / 2 + (i - (marks.Count - 1) / 2.0) * step;
            var (x, y, mark) = (radius * Math.Cos(angle), radius * Math.Sin(angle), marks[i]);
            if (mark.Helps) framed.Append(Square(x, y, half));
            if (mark.Learns) circled.Append(Ring(x, y, mark.Helps ? half * .55 : half));
            if (!mark.Helps) dots.Append(Dot(x, y));
        }
        return new(framed.ToString(), circled.ToString(), dots.ToString());
    }

    private static string Square(double x, double y, double half) => $"M{N(x - half)} {N(y - half)}h{N(2 * half)}v{N(2 * half)}h{N(-2 * half)}z";

    private static string Ring(double x, double y, double radius) => $"M{N(x - radius)} {N(y)}a{N(radius)} {N(radius)} 0 1 0 {N(2 * radius)} 0a{N(radius)} {N(radius)} 0 1 0 {N(-2 * radius)} 0z";

    private static string Dot(double x, double y) => $"M{N(x)} {N(y)}h0";

    private static string N(double number) => BubblePicture.Number(number);
}
