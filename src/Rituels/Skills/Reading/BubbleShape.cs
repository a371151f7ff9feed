namespace Rituels.Skills;

/// <summary>A bubble with its name before it has a place. A name that its bubble does not hold stands below it.</summary>
/// <param name="Reach">The radius of the circle that holds all of it.</param>
/// <param name="Rise">How far the bubble's centre is above that of the circle.</param>
/// <param name="NameAt">How far the name's middle is below the bubble's centre.</param>
internal sealed record BubbleShape(double Radius, BubbleName Name, double Reach, double Rise = 0, double NameAt = 0)
{
    /// <summary>Half of a mark's side at most; marks sit on the rim like beads.</summary>
    private const double LargestMark = 5;
    private const double Margin = 1.5, Below = 2;

    public static double MarkOf(double radius, int people) => Math.Round(Math.Min(LargestMark, 2 * Math.PI * radius / people / RimOfMarks.Pitch), 1);

    public static BubbleShape Of(Topic topic, IReadOnlyList<IReadOnlyList<string>> ways, double unit)
    {
        var radius = BubblePicture.RadiusOf(topic.Count, unit);
        var mark = MarkOf(radius, topic.Count);
        var rim = radius + mark * Math.Sqrt(2) + Margin;
        if (BubbleName.Within(ways, radius - mark - Margin) is { } name) return new(radius, name, rim);
        return ways.Select(lines => Over(new BubbleName(lines, BubbleName.Smallest), radius, rim)).MinBy(shape => shape.Reach)!;
    }

    private static BubbleShape Over(BubbleName name, double radius, double rim)
    {
        var (half, high) = (name.Width / 2, 2 * rim + Below + name.Height);
        // From the top to the centre of a circle through the top and the lower corners; a wide name has its lower edge across the middle.
        var middle = high > half ? (high * high + half * half) / (2 * high) : high;
        var reach = Math.Max(middle, Math.Max(Far(half, high - middle), Far(half, high - name.Height - middle)));
        return new(radius, name, Math.Round(reach + Margin, 1), Math.Round(middle - rim, 1), Math.Round(high - name.Height / 2 - rim, 1));
    }

    private static double Far(double x, double y) => Math.Sqrt(x * x + y * y);
}
