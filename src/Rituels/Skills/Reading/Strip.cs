namespace Rituels.Skills;

/// <summary>Where circles may stand: between two sides and below an edge; downwards there is always room.</summary>
internal readonly record struct Strip(double Left, double Right, double Top)
{
    public static readonly Strip Endless = new(double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>What rounding to a tenth may take away.</summary>
    private const double Rounding = .1;

    public bool Holds(Circle circle) => circle.X - circle.Radius > Left - Rounding && circle.X + circle.Radius < Right + Rounding && circle.Y - circle.Radius > Top - Rounding;

    public IEnumerable<Circle> Corners(double radius) => double.IsFinite(Top) ? [new(Left + radius, Top + radius, radius), new(Right - radius, Top + radius, radius)] : [];

    /// <summary>Where a circle of that radius touches an edge and is a gap away from another. One of those at a side is free, whatever stands already.</summary>
    public IEnumerable<Circle> Touching(Circle one, double radius)
    {
        if (!double.IsFinite(Top)) yield break;
        var away = one.Radius + radius + Circle.Gap;
        foreach (var x in (double[])[Left + radius, Right - radius])
            if (Other(away, x - one.X) is { } down) yield return new(x, one.Y + down, radius);
        if (Other(away, Top + radius - one.Y) is not { } along) yield break;
        yield return new(one.X + along, Top + radius, radius);
        yield return new(one.X - along, Top + radius, radius);
    }

    /// <summary>The other side of a right triangle.</summary>
    private static double? Other(double longest, double side) => Math.Abs(side) < longest ? Math.Sqrt(longest * longest - side * side) : null;
}
