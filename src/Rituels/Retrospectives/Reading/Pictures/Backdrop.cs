using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What lies behind a picture of weeks: pauses shaded, four rules, the months below.</summary>
internal static class Backdrop
{
    private static readonly double[] Rules = [12.5, 37.5, 62.5, 87.5];

    /// <param name="isAway">Whether nobody was expected in the week of that place.</param>
    public static void Draw(Canvas canvas, Frame frame, IReadOnlyList<WeekPlan> weeks, PictureWords words, Func<int, bool> isAway)
    {
        foreach (var (from, to) in Frame.Runs([.. Enumerable.Range(0, weeks.Count)], isAway))
            canvas.Rect("away", frame.Left(from), 0, frame.Left(to + 1) - frame.Left(from), 100, words["pause"]);
        foreach (var y in Rules) canvas.Line("rule", 0, y, 100, y);
        Months(canvas, frame, weeks, words);
    }

    public static void Months(Canvas canvas, Frame frame, IReadOnlyList<WeekPlan> weeks, PictureWords words)
    {
        canvas.Line("axis", 0, 100, 100, 100);
        foreach (var label in MonthLabel.Of(weeks)) canvas.Below(words.ShortMonth(label.Month), frame.Left(label.Week), label.IsSpare);
    }
}
