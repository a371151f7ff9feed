using Microsoft.AspNetCore.Html;

namespace Rituels.Retrospectives;

/// <summary>The moods of one week side by side, best first, within all that were expected: what stays empty was silent.</summary>
internal static class Strip
{
    public static HtmlString Draw(YearWeek week, PictureWords words)
    {
        var canvas = Canvas.Strip(words.Moods(week));
        var (each, x) = (100.0 / Math.Max(1, week.Expected), 0.0);
        foreach (var (mood, count) in week.Moods.CountBy(mood => mood).OrderByDescending(mood => mood.Key))
        {
            canvas.Rect($"mood-{mood}", x, 0, count * each, 100);
            x += count * each;
        }
        return canvas.Done();
    }
}
