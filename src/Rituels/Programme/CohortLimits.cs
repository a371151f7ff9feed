namespace Rituels.Programme;

/// <summary>What a cohort's settings may hold, the same in a form and in a file. Texts are counted as people count (<see cref="Characters"/>).</summary>
public static class CohortLimits
{
    public const int Name = 120, Host = 200, Label = 120, Word = 40;
    public const int DaysOff = 200, Lists = 50, Reminders = 20;
    public const int Teams = 200, Aliases = 20, Pauses = 20, Mission = 600, Links = 8;

    /// <summary>Days that somebody may name: what is outside is a slip of the keyboard.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    public static bool IsDay(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}
