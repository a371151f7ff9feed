namespace Rituels.Calendars;

/// <summary>What following the recurrences of one file has cost so far, so that no rule can hold the program.</summary>
internal sealed class Effort(CalendarLimits limits)
{
    private int _steps, _expansions;

    /// <summary>The same effort, blamed on this component when it becomes too much.</summary>
    public Spender At(Component component) => new(this, component.Line);

    internal readonly struct Spender(Effort effort, int line)
    {
        /// <summary>A day or a period was looked at.</summary>
        /// <exception cref="CalendarFormatException">One too many.</exception>
        public void Step() => Refuse(++effort._steps > effort.Limits.Steps, effort.Limits.Steps);

        /// <summary>An occurrence was found.</summary>
        /// <exception cref="CalendarFormatException">One too many.</exception>
        public void Expansion() => Refuse(++effort._expansions > effort.Limits.Expansions, effort.Limits.Expansions);

        private void Refuse(bool isTooMuch, int limit)
        {
            if (isTooMuch) throw new CalendarFormatException(CalendarProblem.TooManyExpansions, line, $"{limit}");
        }
    }

    private CalendarLimits Limits => limits;
}
