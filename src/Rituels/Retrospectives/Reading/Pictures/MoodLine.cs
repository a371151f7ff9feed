using Microsoft.AspNetCore.Html;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// A team's moods over its weeks: a dot for each week, hollow when it was late, joined to the next as long as no week is
/// missing; pauses are shaded, silent weeks have a stroke at the foot.
/// </summary>
internal static class MoodLine
{
    public static HtmlString Draw(IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, PictureWords words, string labelledBy)
    {
        var frame = new Frame(weeks.Count);
        var canvas = Canvas.Picture(labelledBy);
        Backdrop.Draw(canvas, frame, [.. weeks.Select(w => w.Plan)], words, place => weeks[place].Cell.Presence is Presence.Paused or Presence.Away);
        Silences(canvas, frame, weeks, words);
        canvas.Path("line", Frame.Runs(weeks, HasMood).SelectMany(run => Joined(frame, weeks, run)));
        Dots(canvas, frame, weeks, words);
        return canvas.Done();
    }

    private static bool HasMood((WeekPlan Plan, Cell Cell) week) => week.Cell.Mood > 0;

    private static void Silences(Canvas canvas, Frame frame, IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, PictureWords words)
    {
        for (var i = 0; i < weeks.Count; i++)
            if (weeks[i].Cell.Presence == Presence.Silent)
                canvas.Rect("silent", frame.Left(i) + .2 * frame.Slot, 97, .6 * frame.Slot, 3, words.Week(weeks[i].Plan.Week, words.Of(weeks[i].Cell)));
    }

    private static IEnumerable<string> Joined(Frame frame, IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, (int From, int To) run)
    {
        yield return Canvas.Move(frame.Middle(run.From), Frame.Mood(weeks[run.From].Cell.Mood));
        for (var i = run.From + 1; i <= run.To; i++) yield return Canvas.To(frame.Middle(i), Frame.Mood(weeks[i].Cell.Mood));
    }

    private static void Dots(Canvas canvas, Frame frame, IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, PictureWords words)
    {
        for (var i = 0; i < weeks.Count; i++)
            if (weeks[i].Cell is { Mood: > 0 } cell)
                canvas.Dot($"mood-{cell.Mood}{(cell.Presence == Presence.Late ? " late" : "")}", frame.Middle(i), Frame.Mood(cell.Mood), words.Week(weeks[i].Plan.Week, words.Of(cell)));
    }
}
