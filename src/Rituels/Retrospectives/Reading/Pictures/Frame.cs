namespace Rituels.Retrospectives;

/// <summary>Where weeks and moods lie in a picture, in per cent of its width from the left and of its height from the top.</summary>
internal readonly record struct Frame(int Weeks)
{
    public double Slot => 100.0 / Weeks;
    public double Left(int week) => week * 100.0 / Weeks;
    public double Middle(int week) => (week + .5) * 100.0 / Weeks;

    /// <summary>Four bands of equal height, the best mood on top.</summary>
    public static double Mood(double mood) => (4.5 - mood) * 25;

    /// <summary>Runs of weeks that follow each other, first and last included.</summary>
    public static IEnumerable<(int From, int To)> Runs<T>(IReadOnlyList<T> weeks, Func<T, bool> holds)
    {
        for (var from = 0; from < weeks.Count; from++)
        {
            if (!holds(weeks[from])) continue;
            var to = from;
            while (to + 1 < weeks.Count && holds(weeks[to + 1])) to++;
            yield return (from, to);
            from = to;
        }
    }
}
