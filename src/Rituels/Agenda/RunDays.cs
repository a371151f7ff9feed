namespace Rituels.Agenda;

/// <summary>A run of show as lines, with a line for the day above those of each day but the first.</summary>
internal static class RunDays
{
    /// <param name="day">The reader's word for a day.</param>
    public static IEnumerable<string> Lines(IEnumerable<RunStep> steps, string day, Func<RunStep, string> write)
    {
        var at = 1;
        foreach (var step in steps)
        {
            if (step.Day != at) yield return $"{day} {at = step.Day}";
            yield return write(step);
        }
    }
}
