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
/// Puts circles side by side without overlap, each group around a place of its own: one after the other, each where it touches
/// two that stand already and is nearest to its place. The places are found the same way, as if each group were one circle. The same circles in the same order always stand the same way. So many as a
/// cohort has subjects take some milliseconds.
/// </summary>
internal static class Packing
{
    /// <summary>A wide wall is filled sooner than a high one: heights count so many times.</summary>
    private const double Flatness = 1.5;

    /// <summary>What a packed group takes beside its circles; its rim is uneven, so that neighbours come closer.</summary>
    private const double Air = 1.08;

    /// <param name="groups">The radii of each group, in the order in which they are placed: large ones first leave the fewest holes.</param>
    public static IReadOnlyList<IReadOnlyList<Circle>> Pack(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var (placed, places) = (new List<Circle>(), PlacesOf(groups));
        return [.. groups.Select((radii, at) => (IReadOnlyList<Circle>)[.. radii.Select(radius => Place(placed, places[at], radius))])];
    }

    private static Circle[] PlacesOf(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var (placed, places) = (new List<Circle>(), new Circle[groups.Count]);
        foreach (var (radius, at) in groups.Select((radii, at) => (Air * Math.Sqrt(radii.Sum(r => r * r)), at)).OrderByDescending(group => group.Item1).ThenBy(group => group.at))
            places[at] = Place(placed, MiddleOf(placed), radius);
        return places;
    }

    private static Circle MiddleOf(List<Circle> placed) => placed.Count == 0 ? default : new(placed.Average(circle => circle.X), placed.Average(circle => circle.Y), 0);

    private static Circle Place(List<Circle> placed, Circle near, double radius)
    {
        var first = new Circle(near.X, near.Y, radius);
        var place = IsFree(placed, first) ? first : Best(placed, near, radius);
        place = new(Math.Round(place.X, 1), Math.Round(place.Y, 1), radius);
        placed.Add(place);
        return place;
    }

    private static Circle Best(List<Circle> placed, Circle near, double radius)
    {
        var (best, least) = (default(Circle), double.MaxValue);
        foreach (var candidate in Candidates(placed, radius))
        {
            var far = (candidate.X - near.X) * (candidate.X - near.X) + Flatness * Flatness * (candidate.Y - near.Y) * (candidate.Y - near.Y);
            if (far < least && IsFree(placed, candidate)) (best, least) = (candidate, far);
        }
        return best;
    }

    /// <summary>On each side of each circle, and where two of them are touched at once.</summary>
    private static IEnumerable<Circle> Candidates(List<Circle> placed, double radius)
    {
        for (var i = 0; i < placed.Count; i++)
        {
            var one = placed[i];
            var away = one.Radius + radius + Circle.Gap;
            yield return new(one.X + away, one.Y, radius);
            yield return new(one.X - away, one.Y, radius);
            yield return new(one.X, one.Y + away, radius);
            yield return new(one.X, one.Y - away, radius);
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
