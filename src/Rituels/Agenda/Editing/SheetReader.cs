using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Reads the form of a sheet. What cannot be taken is told at its field, as <see cref="FormReader"/> does.</summary>
internal sealed class SheetReader(FormReader form, Folk folk, SheetWords words, SessionSheet before)
{
    private const string Sheet = "Sheet.";

    public SessionSheet Read(SheetInput typed)
    {
        var sheet = Told(Read(typed, new WhenReader(form, words).Read(typed, before)));
        return sheet with { RunOfShow = Run(typed.Run, sheet) };
    }

    private SessionSheet Read(SheetInput typed, SessionSheet when) => when with
    {
        Title = form.Text(Sheet + "Title", typed.Title, SheetLimits.Title), Theme = form.OptionalText(Sheet + "Theme", typed.Theme, SheetLimits.Theme),
        Kind = form.Choice(Sheet + "Kind", typed.Kind, SessionKind.Other), Status = form.Choice(Sheet + "Status", typed.Status, SessionStatus.Tentative),
        Place = form.OptionalText(Sheet + "Place", typed.Place, SheetLimits.Place), Rooms = form.OptionalText(Sheet + "Rooms", typed.Rooms, SheetLimits.Rooms),
        Facilitators = People("Facilitators", typed.Facilitators, before.Facilitators), Speakers = People("Speakers", typed.Speakers, before.Speakers),
        Objectives = Lines("Objectives", typed.Objectives), Results = Lines("Results", typed.Results), Links = Links(typed.Links), Checklist = Chores(typed.Checklist),
        Notes = form.Paragraphs(Sheet + "Notes", typed.Notes, SheetLimits.Notes), StaffNotes = form.Paragraphs(Sheet + "StaffNotes", typed.StaffNotes, SheetLimits.Notes),
        IsPublic = bool.TryParse(typed.Public, out var isPublic) ? isPublic : null,
    };

    /// <summary>As long as its day is open, a session is not confirmed.</summary>
    private static SessionSheet Told(SessionSheet sheet) =>
        sheet is { Alternatives.Count: > 0, Status: SessionStatus.Confirmed } ? sheet with { Status = SessionStatus.Tentative } : sheet;

    private IReadOnlyList<string> Lines(string field, string? typed) => form.Lines(Sheet + field, typed, SheetLimits.Lines, SheetLimits.Line);

    private IReadOnlyList<Contributor> People(string field, string? typed, IReadOnlyList<Contributor> known) =>
        ContributorText.Read(form.Lines(Sheet + field, typed, SheetLimits.People, SheetLimits.Name), folk, known);

    private List<SessionLink> Links(string? typed) => [.. form.Links(Sheet + "Links", typed, SheetLimits.Links).Select(link => new SessionLink(link.Label, link.Url))];

    private List<Chore> Chores(string? typed)
    {
        var (chores, field) = (new List<Chore>(), Sheet + "Checklist");
        foreach (var line in form.Lines(field, typed, SheetLimits.Chores, SheetLimits.Line))
            if (ChoreText.Read(line, folk, [.. before.Checklist.Where(known => chores.TrueForAll(chore => chore.Id != known.Id))]) is { } chore) chores.Add(chore);
            else form.WrongText(field, words["wrong-chore", Characters.First(line, 60)]);
        return chores;
    }

    /// <summary>Teams get the name they have; each faulty line is told by itself, below a word that counts them.</summary>
    private IReadOnlyList<RunStep> Run(string? typed, SessionSheet sheet)
    {
        var reading = RunText.Read(typed);
        List<LineFinding> faults = [.. reading.Faults, .. RunCheck.Faults(reading, sheet, before)];
        if (reading.Steps.Count > SheetLimits.Steps) form.Wrong(Sheet + "Run", "wrong-lines", SheetLimits.Steps);
        else if (faults.Count > 0) form.WrongText(Sheet + "Run", words.Count("run-faults", faults.DistinctBy(fault => fault.Line).Count()));
        foreach (var fault in faults.OrderBy(fault => fault.Line)) form.WrongText($"Run[{fault.Line}]", fault.Say(words));
        return [.. reading.Steps.Select(step => step with { Pairings = [.. step.Pairings.Select(teams => (IReadOnlyList<string>)[.. teams.Select(team => folk.Team(team) ?? team)])] })];
    }
}
