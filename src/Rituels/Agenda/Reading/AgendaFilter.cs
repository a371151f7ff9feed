using System.Globalization;

namespace Rituels.Agenda;

/// <summary>What of the agenda is looked at, as its address keeps it.</summary>
/// <param name="Month">The first of a month; null is all of them.</param>
/// <param name="Group">A group of the audience; null is everybody.</param>
/// <param name="SessionsOnly">Without what other rituals put beside the sessions.</param>
public sealed record AgendaFilter(DateOnly? Month, string? Group, bool SessionsOnly)
{
    public const string Sessions = "sessions";

    public static AgendaFilter Read(string? month, string? group, string? only) => new(
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null,
        string.IsNullOrWhiteSpace(group) ? null : group.Trim(), only == Sessions);

    public bool IsAny => Month is not null || Group is not null || SessionsOnly;

    public bool Keeps(AgendaLine line) =>
        (Month is null || line.IsIn(Month.Value)) && (Group is null || line.IsFor(Group)) && !(SessionsOnly && line.Session is null);

    /// <summary>Whose hours come first: those of the group that was asked for, else the reader's own. Says nothing of what they may see.</summary>
    public AgendaReader HoursOf(AgendaReader reader) => Group is null ? reader : reader with { Groups = [Group, .. reader.Groups] };

    public static string Write(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
