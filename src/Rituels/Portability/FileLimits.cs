using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What a file may weigh. Texts are counted in UTF-16 characters.</summary>
internal static class FileLimits
{
    public const int Bytes = 1 << 20;
    public const int Name = PersonName.Longest, Host = 200, Word = 40, Label = 120;
    public const int Teams = 200, Members = 2_000, Reminders = 20, Lists = 50, DaysOff = 500, Names = 20;

    /// <summary>Dates that a file may name: what is outside is a slip of the keyboard.</summary>
    public const int FirstYear = 1990, LastYear = 2100;
}
