using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session's sheet as its form sends it; lists are lines.</summary>
public sealed class SheetInput
{
    public string? Title { get; set; }
    public string? Objectives { get; set; }
    public string? Facilitators { get; set; }
    public string? Speakers { get; set; }
    public string? Run { get; set; }

    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public List<string?> Alternatives { get; set; } = [];
    public string? From { get; set; }
    public string? Until { get; set; }

    /// <summary>Of the groups that the product knows, in their order.</summary>
    public List<GroupInput> Groups { get; set; } = [];
    public string? OtherGroups { get; set; }

    public string? Place { get; set; }
    public string? Rooms { get; set; }

    /// <summary>As far as it can be understood.</summary>
    internal RoomTime? Time => RoomOffer.TimeOf(Starts, Ends, From, Until, SheetLimits.Days);
    public string? Status { get; set; }
    public string? Kind { get; set; }
    public string? Theme { get; set; }
    public string? Results { get; set; }
    public string? Links { get; set; }
    public string? Notes { get; set; }
    public string? StaffNotes { get; set; }

    /// <summary>Empty follows the cohort's agenda.</summary>
    public string? Public { get; set; }
    public string? Checklist { get; set; }

    internal static SheetInput Of(SessionSheet sheet, Folk folk, SheetWords words) => new()
    {
        Title = sheet.Title, Objectives = string.Join('\n', sheet.Objectives), Results = string.Join('\n', sheet.Results),
        Facilitators = ContributorText.Write(sheet.Facilitators, words), Speakers = ContributorText.Write(sheet.Speakers, words), Run = RunText.Write(sheet.RunOfShow, words["run-day"]),
        Starts = SpanInput.Write(sheet.Starts == default ? null : sheet.Starts), Ends = sheet.Length > 1 ? SpanInput.Write(sheet.Ends) : null,
        Alternatives = [.. sheet.Alternatives.Select(day => SpanInput.Write(day))], From = GroupInput.Write(sheet.From), Until = GroupInput.Write(sheet.Until),
        Groups = [.. Agenda.Groups.Known.Select(group => GroupInput.Of(sheet.Audience.FirstOrDefault(invited => invited.Group == group)))],
        OtherGroups = GroupText.Write(sheet.Audience.Where(invited => !Agenda.Groups.Known.Contains(invited.Group)), words),
        Place = sheet.Place, Rooms = sheet.Rooms, Status = sheet.Status.ToString(), Kind = sheet.Kind.ToString(), Theme = sheet.Theme,
        Links = LinkText.Write(sheet.Links), Notes = sheet.Notes, StaffNotes = sheet.StaffNotes, Public = sheet.IsPublic?.ToString(), Checklist = ChoreText.Write(sheet.Checklist, folk, words),
    };
}

/// <summary>Whether a group comes, and its own hours.</summary>
public sealed class GroupInput
{
    public bool Comes { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    internal static GroupInput Of(Invited? invited) => new() { Comes = invited is not null, From = Write(invited?.From), Until = Write(invited?.Until) };

    internal static string? Write(TimeOnly? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
