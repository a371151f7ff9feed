namespace Rituels.Retrospectives;

/// <summary>Lower quartile, median and upper quartile; between two ranks by proportion, as a spreadsheet's QUARTILE.INC.</summary>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <param name="sorted">Lowest first, at least one.</param>
    public static Quartiles Of(IReadOnlyList<int> sorted) => new(At(sorted, .25), At(sorted, .5), At(sorted, .75));

    private static double At(IReadOnlyList<int> sorted, double part)
    {
        var rank = part * (sorted.Count - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
