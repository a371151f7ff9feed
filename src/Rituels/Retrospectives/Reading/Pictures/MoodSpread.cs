using Microsoft.AspNetCore.Html;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>One week of the cohort's moods; <c>Spread</c> is null without answers, or with too few for this reader.</summary>
internal readonly record struct SpreadWeek(WeekPlan Plan, int Answers, Quartiles? Spread)
{
    /// <summary>Fewer answers would let a reader guess whose they are: only staff see them.</summary>
    public const int FewestBeyondStaff = 5;

    public static IReadOnlyList<SpreadWeek> Of(IEnumerable<YearWeek> weeks, bool isStaff) =>
        [.. weeks.Select(week => new SpreadWeek(week.Plan, week.Moods.Count, week.Moods.Count >= (isStaff ? 1 : FewestBeyondStaff) ? Quartiles.Of(week.Moods) : null))];
}

/// <summary>The cohort's moods over its weeks: a band holds the middle half of the answers, a line their median.</summary>
internal static class MoodSpread
{
    public static HtmlString Draw(IReadOnlyList<SpreadWeek> weeks, PictureWords words, string labelledBy)
    {
        var frame = new Frame(weeks.Count);
        var canvas = Canvas.Picture(labelledBy);
        Backdrop.Draw(canvas, frame, [.. weeks.Select(w => w.Plan)], words, place => weeks[place].Plan.Hours is null);
        var runs = Frame.Runs(weeks, week => week.Spread is not null).ToList();
        canvas.Path("band", runs.SelectMany(run => Band(frame, weeks, run)));
        canvas.Path("line", runs.SelectMany(run => Along(frame, weeks, run, spread => spread.Median, Canvas.Move)));
        for (var i = 0; i < weeks.Count; i++)
            if (weeks[i].Spread is { } spread) canvas.Dot("median", frame.Middle(i), Frame.Mood(spread.Median), words.Week(weeks[i].Plan.Week, words.Between(spread.Median)));
        return canvas.Done();
    }

    /// <summary>From the left edge of its first week to the right edge of its last, so that one week alone is seen too.</summary>
    private static IEnumerable<string> Along(Frame frame, IReadOnlyList<SpreadWeek> weeks, (int From, int To) run, Func<Quartiles, double> value, Func<double, double, string> begin)
    {
        double Y(int week) => Frame.Mood(value(weeks[week].Spread!.Value));
        yield return begin(frame.Left(run.From), Y(run.From));
        for (var i = run.From; i <= run.To; i++) yield return Canvas.To(frame.Middle(i), Y(i));
        yield return Canvas.To(frame.Left(run.To + 1), Y(run.To));
    }

    private static IEnumerable<string> Band(Frame frame, IReadOnlyList<SpreadWeek> weeks, (int From, int To) run) =>
        [.. Along(frame, weeks, run, spread => spread.Upper, Canvas.Move), .. Back(frame, weeks, run), "Z"];

    private static IEnumerable<string> Back(Frame frame, IReadOnlyList<SpreadWeek> weeks, (int From, int To) run)
    {
        double Y(int week) => Frame.Mood(weeks[week].Spread!.Value.Lower);
        yield return Canvas.To(frame.Left(run.To + 1), Y(run.To));
        for (var i = run.To; i >= run.From; i--) yield return Canvas.To(frame.Middle(i), Y(i));
        yield return Canvas.To(frame.Left(run.From), Y(run.From));
    }
}
