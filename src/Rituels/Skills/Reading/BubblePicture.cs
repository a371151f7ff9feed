using System.Globalization;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A bubble, as wide as its people are many.</summary>
/// <param name="Whole">The circle that holds it with its marks and its name.</param>
internal sealed record Bubble(Topic Topic, int Family, Circle Whole, BubbleShape Shape, RimOfMarks Rim)
{
    public double X => Whole.X;
    public double Y => Math.Round(Whole.Y - Shape.Rise, 1);
}

/// <summary>A family's name among its bubbles, or above them.</summary>
internal sealed record FamilyName(int Family, double X, double Y, BubbleName Name);

/// <summary>All bubbles of a map. Areas are as large as people are many; the same data always give the same picture.</summary>
internal sealed class BubblePicture
{
    private const double Margin = 4, Heading = 34, FamilySize = 19;

    private sealed record Group(int At, BubbleName Name, IReadOnlyList<(Topic Topic, IReadOnlyList<IReadOnlyList<string>> Ways)> Topics)
    {
        /// <summary>Its name needs room among the bubbles.</summary>
        public double Reach => Math.Round(Math.Sqrt(Name.Width * Name.Width + Name.Height * Name.Height) / 2 + Margin, 1);

        public int Most => Topics.Max(own => own.Topic.Count);

        public IReadOnlyList<BubbleShape> Shapes(double unit) => [.. Topics.Select(own => BubbleShape.Of(own.Topic, own.Ways, unit))];
    }

    public required BubbleFrame Frame { get; init; }
    public required IReadOnlyList<Bubble> Bubbles { get; init; }
    public required IReadOnlyList<FamilyName> Families { get; init; }
    public required string ViewBox { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>Of the topics on which anybody is, one for each frame; none when nobody is on any.</summary>
    public static IReadOnlyList<BubblePicture> All(SkillsBook book, IEnumerable<Topic> topics, Func<Family, string> familyName, params IReadOnlyList<BubbleFrame> frames)
    {
        var shown = topics.Where(topic => topic.Count > 0).ToList();
        return shown.Count == 0 ? [] : [.. frames.Select(frame => Of(book, shown, frame, familyName))];
    }

    private static BubblePicture Of(SkillsBook book, List<Topic> shown, BubbleFrame frame, Func<Family, string> familyName)
    {
        var groups = book.Families.Select((family, at) => (At: at, Name: familyName(family), Topics: shown.Where(topic => book.FamilyOf(topic.Subject) == family)
            .OrderByDescending(topic => topic.Count).ThenBy(topic => topic.Subject.NameKey, StringComparer.Ordinal).ToList())).Where(group => group.Topics.Count > 0)
            .Select(group => new Group(group.At, new(BubbleName.Ways(group.Name).ElementAt(frame.IsColumn ? 0 : 1), FamilySize), [.. group.Topics.Select(topic => (topic, (IReadOnlyList<IReadOnlyList<string>>)[.. BubbleName.Ways(topic.Name)]))])).ToList();
        return frame.IsColumn ? Column(frame, groups) : Around(frame, groups);
    }

    internal static double RadiusOf(int people, double unit) => Math.Round(unit * Math.Sqrt(people), 1);

    public static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static BubblePicture Column(BubbleFrame frame, List<Group> groups)
    {
        var (unit, _) = frame.Fit(groups.Max(group => group.Most), _ => 1);
        var shapes = groups.ConvertAll(group => group.Shapes(unit));
        var filled = Packing.Fill([.. shapes.Select(all => (IReadOnlyList<double>)[.. all.Select(shape => shape.Reach)])], frame.Width, Heading);
        var names = groups.Select((group, i) => new FamilyName(group.At, -frame.Width / 2 + group.Name.Width / 2, filled[i].Min(circle => circle.Y - circle.Radius) - Heading / 2, group.Name));
        return Of(frame, groups, shapes, filled, [.. names]);
    }

    private static BubblePicture Around(BubbleFrame frame, List<Group> groups)
    {
        var (unit, flatness) = frame.Fit(groups.Max(group => group.Most), size => groups.Sum(group => group.Reach * group.Reach + group.Shapes(size).Sum(shape => shape.Reach * shape.Reach)) * Math.PI);
        var shapes = groups.ConvertAll(group => group.Shapes(unit));
        var packed = Packing.Pack([.. groups.Select((group, i) => (IReadOnlyList<double>)[group.Reach, .. shapes[i].Select(shape => shape.Reach)])], flatness);
        return Of(frame, groups, shapes, [.. packed.Select(all => (IReadOnlyList<Circle>)[.. all.Skip(1)])], [.. groups.Select((group, i) => new FamilyName(group.At, packed[i][0].X, packed[i][0].Y, group.Name))]);
    }

    private static BubblePicture Of(BubbleFrame frame, List<Group> groups, List<IReadOnlyList<BubbleShape>> shapes, IReadOnlyList<IReadOnlyList<Circle>> circles, IReadOnlyList<FamilyName> families)
    {
        var all = circles.SelectMany(own => own).Concat(families.Select(family => new Circle(family.X, family.Y, Math.Max(family.Name.Width, family.Name.Height) / 2))).ToList();
        var (left, top) = (all.Min(c => c.X - c.Radius) - Margin, all.Min(c => c.Y - c.Radius) - Margin);
        var (width, height) = (all.Max(c => c.X + c.Radius) + Margin - left, all.Max(c => c.Y + c.Radius) + Margin - top);
        // A few bubbles do not fill a wall; a column is as wide as its phone.
        if (frame.IsColumn || width < frame.Width / 2) (left, width) = frame.IsColumn ? (-frame.Width / 2, frame.Width) : (left - (frame.Width / 2 - width) / 2, frame.Width / 2);
        if (!frame.IsColumn && height < frame.Width / 4) (top, height) = (top - (frame.Width / 4 - height) / 2, frame.Width / 4);
        return new()
        {
            Frame = frame,
            Bubbles = [.. groups.SelectMany((group, i) => group.Topics.Select((own, j) => new Bubble(own.Topic, group.At, circles[i][j], shapes[i][j], RimOfMarks.Of(own.Topic, shapes[i][j].Radius))))],
            Families = families, Width = width, Height = height, ViewBox = $"{Number(left)} {Number(top)} {Number(width)} {Number(height)}",
        };
    }
}
