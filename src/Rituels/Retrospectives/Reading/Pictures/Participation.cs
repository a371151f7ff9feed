using Microsoft.AspNetCore.Html;

namespace Rituels.Retrospectives;

/// <summary>How many teams filed each week, in time and late on top, within how many were expected.</summary>
internal static class Participation
{
    public static HtmlString Draw(IReadOnlyList<YearWeek> weeks, PictureWords words, string labelledBy)
    {
        var frame = new Frame(weeks.Count);
        var canvas = Canvas.Picture(labelledBy);
        foreach (var (from, to) in Frame.Runs(weeks, week => week.IsPause)) canvas.Rect("away", frame.Left(from), 0, frame.Left(to + 1) - frame.Left(from), 100, words["pause"]);
        var most = Most(weeks);
        for (var i = 0; i < weeks.Count; i++) Bar(canvas, frame, i, weeks[i], 100.0 / most, words);
        Backdrop.Months(canvas, frame, [.. weeks.Select(w => w.Plan)], words);
        return canvas.Done();
    }

    /// <summary>The number that the full height stands for.</summary>
    public static int Most(IEnumerable<YearWeek> weeks) => weeks.Select(week => week.Expected).Append(1).Max();

    private static void Bar(Canvas canvas, Frame frame, int place, YearWeek week, double each, PictureWords words)
    {
        if (week.Expected == 0) return;
        var (x, width) = (frame.Left(place) + .14 * frame.Slot, .72 * frame.Slot);
        canvas.Rect("expected", x, 100 - week.Expected * each, width, week.Expected * each, words.Week(week.Plan.Week, words.Filed(week)));
        if (week.InTime > 0) canvas.Rect("in-time", x, 100 - week.InTime * each, width, week.InTime * each);
        if (week.Late > 0) canvas.Rect("late", x, 100 - week.Filed * each, width, week.Late * each);
    }
}
