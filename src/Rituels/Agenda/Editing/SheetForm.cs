using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The form of a sheet with what it offers: a new session's, or one that is.</summary>
public sealed class SheetForm(SheetInput sheet, Folk folk, int version, bool isNew, string back)
{
    private const int FewDays = 2;

    public SheetInput Sheet { get; } = Roomy(sheet);
    public int Version => version;

    /// <summary>The id that a new session will have.</summary>
    public Guid? Key { get; init; }
    public bool IsNew => isNew;

    /// <summary>Where who changes nothing goes.</summary>
    public string Back => back;

    /// <summary>Rooms that are free; null where none are kept.</summary>
    public RoomOffer? Rooms { get; init; }

    /// <summary>What is worth a second look in the run of show as it stands.</summary>
    internal IReadOnlyList<LineFinding> Doubts { get; init; } = [];

    public bool HasOwnHours => Sheet.Groups.Any(group => group.From is { Length: > 0 } || group.Until is { Length: > 0 });

    /// <summary>Those named who are people of the cohort.</summary>
    public IReadOnlyList<string> Known(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(line => folk.Find(line.Trim())?.Name).OfType<string>().Distinct()];

    public static IEnumerable<(string, string)> Kinds(AgendaWords words) => Enum.GetValues<SessionKind>().Select(kind => (kind.ToString(), words.Kind(kind)));

    public static IEnumerable<(string, string)> Statuses(AgendaWords words) => Enum.GetValues<SessionStatus>().Select(status => (status.ToString(), words.Status(status)));

    /// <summary>With a place for each group, and for some more days.</summary>
    private static SheetInput Roomy(SheetInput sheet)
    {
        while (sheet.Groups.Count < Groups.Known.Count) sheet.Groups.Add(new());
        sheet.Alternatives.RemoveAll(string.IsNullOrWhiteSpace);
        for (var more = 0; more < FewDays && sheet.Alternatives.Count < SheetLimits.Alternatives; more++) sheet.Alternatives.Add(null);
        return sheet;
    }
}
