namespace Rituels.Skills;

/// <summary>What a picture is drawn for. One unit is a pixel where it is shown as large as it is drawn.</summary>
/// <param name="Id">Of the element, one on a page.</param>
/// <param name="Height">Without end where a page scrolls.</param>
/// <param name="Unit">The radius of a bubble with one person; less where all would not fit in.</param>
/// <param name="IsColumn">Families below each other, each under its name, rather than around it.</param>
internal sealed record BubbleFrame(string Id, double Width, double Height, double Unit, bool IsColumn = false)
{
    public static readonly BubbleFrame Wall = new("bubbles", 940, 700, 40), Page = new("bubbles", 1080, double.PositiveInfinity, 24), Phone = new("bubbles-narrow", 354, double.PositiveInfinity, 16, IsColumn: true);

    private const double LeastUnit = 10, LargestShare = .42, Step = .96;

    /// <summary>What share of a picture bubbles cover.</summary>
    private const double Density = .52;

    /// <summary>The largest unit with which bubbles fit in; else the one that leaves most to letters, and some to bubbles. And how much flatter than high their picture will be.</summary>
    public (double Unit, double Flatness) Fit(int most, Func<double, double> area)
    {
        var units = new List<(double Unit, double Area)>();
        for (var unit = Math.Min(Unit, LargestShare * Width / Math.Sqrt(most)); units.Count == 0 || unit > LeastUnit; unit *= Step)
        {
            units.Add((Math.Round(unit, 1), area(unit) / Density));
            if (units[^1].Area <= Width * Height) break;
        }
        var best = units[^1].Area <= Width * Height ? units[^1] : units.MaxBy(found => Math.Sqrt(found.Unit) / found.Area);
        return (best.Unit, double.IsFinite(Height) ? Packing.Flatness : Math.Clamp(Width * Width / best.Area, .4, Packing.Flatness));
    }
}
