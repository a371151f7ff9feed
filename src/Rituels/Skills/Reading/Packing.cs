namespace Rituels.Skills;

/// <summary>A circle with its place; lengths are those of the picture.</summary>
internal readonly record struct Circle(double X, double Y, double Radius)
{
    /// <summary>How far apart circles stay: more than what rounding to a tenth may take away.</summary>
    public const double Gap = 2;

    /// <summary>How far the rims are apart; below 0 they overlap.</summary>
    public double From(Circle other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y)) - Radius - other.Radius;
}

/// <summary>
/// Puts circles side by side without overlap: one after the other, each where it touches two that stand already, or an edge, and
/// costs least. The same circles in the same order always stand the same way. So many as a cohort has subjects take some milliseconds.
/// </summary>
internal static class Packing
{
    /// <summary>A wide wall is filled sooner than a high one: heights count so many times.</summary>
    public const double Flatness = 1.5;

    /// <summary>What a packed group takes beside its circles; its rim is uneven, so that neighbours come closer.</summary>
    private const double Air = 1.08;

    /// <summary>Each group around a place of its own. The places are found the same way, as if each group were one circle.</summary>
    /// <param name="groups">The radii of each group, in the order in which they are placed: large ones first leave the fewest holes.</param>
    public static IReadOnlyList<IReadOnlyList<Circle>> Pack(IReadOnlyList<IReadOnlyList<double>> groups, double flatness = Flatness)
    {
        var (placed, places) = (new List<Circle>(), PlacesOf(groups, flatness));
        return [.. groups.Select((radii, at) => (IReadOnlyList<Circle>)[.. radii.Select(radius => Place(placed, radius, Strip.Endless, places[at], flatness))])];
    }

    /// <summary>The groups below each other in a column of that width around 0, each from the top on, under as much room for its heading.</summary>
    public static IReadOnlyList<IReadOnlyList<Circle>> Fill(IReadOnlyList<IReadOnlyList<double>> groups, double width, double heading)
    {
        var (bottom, filled) = (0.0, new List<IReadOnlyList<Circle>>());
        foreach (var radii in groups)
        {
            var (placed, strip) = (new List<Circle>(), new Strip(-width / 2, width / 2, bottom + heading));
            // As high as can be, then on the side where lines begin.
            foreach (var radius in radii) Place(placed, radius, strip, new(strip.Left, -10 * width, 0), width);
            filled.Add(placed);
            bottom = placed.Max(circle => circle.Y + circle.Radius) + 2 * Circle.Gap;
        }
        return filled;
    }

    private static Circle[] PlacesOf(IReadOnlyList<IReadOnlyList<double>> groups, double flatness)
    {
        var (placed, places) = (new List<Circle>(), new Circle[groups.Count]);
        foreach (var (radius, at) in groups.Select((radii, at) => (Air * Math.Sqrt(radii.Sum(r => r * r)), at)).OrderByDescending(group => group.Item1).ThenBy(group => group.at))
            places[at] = Place(placed, radius, Strip.Endless, MiddleOf(placed), flatness);
        return places;
    }

    private static Circle MiddleOf(List<Circle> placed) => placed.Count == 0 ? default : new(placed.Average(circle => circle.X), placed.Average(circle => circle.Y), 0);

    private static Circle Place(List<Circle> placed, double radius, Strip strip, Circle near, double flatness)
    {
        var (best, least) = (default(Circle), double.MaxValue);
        foreach (var candidate in Candidates(placed, radius, strip).Prepend(new(near.X, near.Y, radius)))
        {
            var far = (candidate.X - near.X) * (candidate.X - near.X) + flatness * flatness * (candidate.Y - near.Y) * (candidate.Y - near.Y);
            if (far < least && strip.Holds(candidate) && IsFree(placed, candidate)) (best, least) = (candidate, far);
        }
        var place = new Circle(Math.Round(best.X, 1), Math.Round(best.Y, 1), radius);
        placed.Add(place);
        return place;
    }

    /// <summary>On each side of each circle, at the edges, and where two circles are touched at once.</summary>
    private static IEnumerable<Circle> Candidates(List<Circle> placed, double radius, Strip strip)
    {
        foreach (var corner in strip.Corners(radius)) yield return corner;
        for (var i = 0; i < placed.Count; i++)
        {
            var one = placed[i];
            var away = one.Radius + radius + Circle.Gap;
            yield return new(one.X + away, one.Y, radius);
            yield return new(one.X - away, one.Y, radius);
            yield return new(one.X, one.Y + away, radius);
            yield return new(one.X, one.Y - away, radius);
            foreach (var touching in strip.Touching(one, radius)) yield return touching;
            for (var j = 0; j < i; j++)
            {
                var other = placed[j];
                if (one.From(other) > 2 * (radius + Circle.Gap)) continue;
                foreach (var touching in Touching(one, other, radius)) yield return touching;
            }
        }
    }

    /// <summary>Both places at which a circle of that radius is a gap away from two.</summary>
    private static IEnumerable<Circle> Touching(Circle one, Circle other, double radius)
    {
        var (a, b) = (one.Radius + radius + Circle.Gap, other.Radius + radius + Circle.Gap);
        var (dx, dy) = (other.X - one.X, other.Y - one.Y);
        var d = Math.Sqrt(dx * dx + dy * dy);
        var along = (a * a - b * b + d * d) / (2 * d);
        var across = Math.Sqrt(Math.Max(0, a * a - along * along));
        var (x, y) = (one.X + along * dx / d, one.Y + along * dy / d);
        yield return new(x - across * dy / d, y + across * dx / d, radius);
        yield return new(x + across * dy / d, y - across * dx / d, radius);
    }

    private static bool IsFree(List<Circle> placed, Circle candidate)
    {
        foreach (var other in placed)
            if (candidate.From(other) < Circle.Gap - 0.2) return false;
        return true;
    }
}
