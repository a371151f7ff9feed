using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session of a document as the form shows it and sends it back.</summary>
public sealed class DraftInput
{
    /// <summary>Its place in the document, from 0.</summary>
    public int At { get; set; }
    public bool LeaveOut { get; set; }

    /// <summary>The id of the session that it is about; <c>new</c> for none.</summary>
    public string? Follows { get; set; }
    public string? Title { get; set; }
    public string? Kind { get; set; }
    public string? Status { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public string? Alternatives { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public List<string> Audience { get; set; } = [];
    public string? OtherGroups { get; set; }
    public string? GroupHours { get; set; }
    public string? Place { get; set; }
    public string? Facilitators { get; set; }
    public string? Objectives { get; set; }
    public string? Run { get; set; }

    /// <summary>Fields in dispute that take the document's value.</summary>
    public List<string> Takes { get; set; } = [];

    internal static DraftInput Of(int at, SessionOutcome outcome)
    {
        var (sheet, others) = (outcome.Sheet, outcome.Sheet.Audience.Select(invited => invited.Group).Except(Groups.Known));
        return new()
        {
            At = at, Follows = outcome.By == MatchedBy.Nothing ? "new" : outcome.Session?.Id.ToString(), LeaveOut = false,
            Title = sheet.Title, Kind = sheet.Kind.ToString(), Status = sheet.Status.ToString(),
            Starts = DraftHours.Write(sheet.Starts), Ends = sheet.Ends == sheet.Starts ? "" : DraftHours.Write(sheet.Ends), Alternatives = string.Join('\n', sheet.Alternatives.Select(DraftHours.Write)),
            From = DraftHours.Write(sheet.From), Until = DraftHours.Write(sheet.Until),
            Audience = [.. sheet.Audience.Select(invited => invited.Group).Where(Groups.Known.Contains)], OtherGroups = string.Join(" ; ", others), GroupHours = DraftHours.Write(sheet.Audience),
            Place = sheet.Place, Facilitators = string.Join('\n', sheet.Facilitators.Select(person => person.Name)),
            Objectives = string.Join('\n', sheet.Objectives), Run = DraftHours.Write(sheet.RunOfShow),
        };
    }

    /// <param name="field">Where it stands in the form: <c>Drafts[3]</c>.</param>
    internal PlanningCorrection Read(FormReader form, string field, AgendaImportWords words)
    {
        var follows = Follows == "new" ? Guid.Empty : Guid.TryParse(Follows, out var id) ? id : (Guid?)null;
        return new(LeaveOut, follows, LeaveOut ? new() : Sheet(form, field, words), Takes.ToHashSet());
    }

    private SessionSheet Sheet(FormReader form, string field, AgendaImportWords words)
    {
        if (string.IsNullOrWhiteSpace(Starts)) form.WrongText($"{field}.{nameof(Starts)}", words["wrong-no-day"]);
        var starts = form.Day($"{field}.{nameof(Starts)}", Starts) ?? default;
        var ends = form.Day($"{field}.{nameof(Ends)}", Ends) ?? starts;
        if (ends < starts) form.Wrong($"{field}.{nameof(Ends)}", "wrong-order");
        if (ends.DayNumber - starts.DayNumber >= SheetLimits.Days) form.WrongText($"{field}.{nameof(Ends)}", words["wrong-days", SheetLimits.Days]);
        return new()
        {
            Title = form.Text($"{field}.{nameof(Title)}", Title, SheetLimits.Title), Kind = Choice<SessionKind>(form, $"{field}.{nameof(Kind)}", Kind), Status = Choice<SessionStatus>(form, $"{field}.{nameof(Status)}", Status),
            Starts = starts, Ends = ends, Alternatives = DraftHours.Days(form, $"{field}.{nameof(Alternatives)}", Alternatives, starts, words["wrong-alternatives"]),
            From = DraftHours.Time(form, $"{field}.{nameof(From)}", From, words["wrong-time"]), Until = DraftHours.Time(form, $"{field}.{nameof(Until)}", Until, words["wrong-time"]),
            Audience = ReadAudience(form, field, words), Place = form.OptionalText($"{field}.{nameof(Place)}", Place, SheetLimits.Place),
            Facilitators = [.. form.Lines($"{field}.{nameof(Facilitators)}", Facilitators, SheetLimits.People, SheetLimits.Name).Select(name => new Contributor(name))],
            Objectives = form.Lines($"{field}.{nameof(Objectives)}", Objectives, SheetLimits.Lines, SheetLimits.Line),
            RunOfShow = [.. Steps(form.Lines($"{field}.{nameof(Run)}", Run, SheetLimits.Steps, SheetLimits.Line))],
        };
    }

    private static T Choice<T>(FormReader form, string field, string? typed) where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value)) return value;
        form.Wrong(field, "wrong-choice");
        return default;
    }

    private List<Invited> ReadAudience(FormReader form, string field, AgendaImportWords words)
    {
        var others = form.OptionalText($"{field}.{nameof(OtherGroups)}", OtherGroups, SheetLimits.Line).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (others.Length > SheetLimits.Audience - Groups.Known.Count || others.Any(group => !Characters.Fit(group, SheetLimits.Group))) form.WrongText($"{field}.{nameof(OtherGroups)}", words["wrong-groups", SheetLimits.Group]);
        List<string> groups = [.. Groups.Known.Where(Audience.Contains), .. others.Except(Groups.Known).Distinct()];
        var hours = DraftHours.OfGroups(form, $"{field}.{nameof(GroupHours)}", GroupHours, groups, words["wrong-group-hours"]);
        return [.. groups.Select(group => hours.TryGetValue(group, out var own) ? new Invited(group, own.Start, own.End) : new Invited(group))];
    }

    private static IEnumerable<RunStep> Steps(IEnumerable<string> lines)
    {
        var day = 1;
        foreach (var line in lines)
            if (RunLine.DayOf(line) is { } next) day = next;
            else yield return Step(RunLine.Timed(line) ?? RunLine.Step(line), day);
    }

    private static RunStep Step(RunLine read, int day) => new(day, read.Start, read.End, read.Title);
}
