using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>The sentence that says what a picture says, for whoever does not see it, and for whoever does.</summary>
internal static class PictureSays
{
    public static string Says(this PictureWords words, IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks)
    {
        var counted = weeks.Where(week => week.Cell.Counts).ToList();
        var late = counted.Count(week => week.Cell.Presence == Presence.Late);
        return words.Trend(words["mood"], [.. weeks.Where(week => week.Cell.Mood > 0).Select(week => (double)week.Cell.Mood)])
            + " " + words.Count("team-filed", counted.Count(week => week.Cell.IsFiled), counted.Count, late == 0 ? "" : words["of-which-late", late]);
    }

    public static string Says(this PictureWords words, IReadOnlyList<SpreadWeek> weeks) =>
        words.Trend(words["median-mood"], [.. weeks.Where(week => week.Spread is not null).Select(week => week.Spread!.Value.Median)]);

    public static string Says(this PictureWords words, IReadOnlyList<YearWeek> weeks)
    {
        var counted = weeks.Where(week => week.Expected > 0).ToList();
        if (counted.Count == 0) return words["nobody-yet"];
        var last = counted[^1];
        var average = (int)Math.Round(counted.Average(week => 100.0 * week.Filed / week.Expected));
        return words.Count("last-filed", last.Filed, last.Expected, last.Plan.Week.Number) + (counted.Count == 1 ? "" : " " + words["average", average]);
    }

    /// <summary>The last value, and since when it holds or what it comes from.</summary>
    private static string Trend(this PictureWords words, string what, IReadOnlyList<double> values)
    {
        if (values.Count == 0) return words["no-mood-yet"];
        var last = values[^1];
        var same = values.Reverse().TakeWhile(value => value == last).Count();
        if (same > 1) return words["steady", what, words.Between(last), same];
        if (values.Count == 1) return words["only", what, words.Between(last)];
        return words[last > values[^2] ? "risen" : "fallen", what, words.Between(last), words.Between(values[^2])];
    }
}
