using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// What a document says of a session, as a sheet within its limits. Words that no field took, and texts that are cut, are its
/// staff notes; addresses among them are its links.
/// </summary>
internal sealed class SaidSheet
{
    private readonly PlannedSession _planned;
    private readonly List<string> _notes;

    private SaidSheet(PlannedSession planned) =>
        (_planned, _notes) = (planned, [.. planned.Unread.Where(words => LinkOf(words) is null)]);

    public static SessionSheet Of(PlannedSession planned) => new SaidSheet(planned).Read();

    /// <summary>Whether the document gives a day that an agenda may hold.</summary>
    public static bool HasDay(PlannedSession planned) => planned is { Start: { } start, End: { } end } && CohortLimits.IsDay(start) && CohortLimits.IsDay(end);

    public static IReadOnlyList<string> Notes(SessionSheet said) => said.StaffNotes.Length == 0 ? [] : said.StaffNotes.Split('\n');

    private SessionSheet Read()
    {
        var sheet = new SessionSheet
        {
            Title = Fit(_planned.Title, SheetLimits.Title), Kind = KindOf(_planned), Status = Enum.Parse<SessionStatus>(_planned.Status, ignoreCase: true),
            From = _planned.StartTime, Until = _planned.EndTime, Audience = Audience(), Place = Fit(_planned.Place ?? "", SheetLimits.Place),
            Facilitators = [.. Some(_planned.Facilitators, SheetLimits.People).Select(name => new Contributor(Fit(name, SheetLimits.Name)))],
            Objectives = [.. Some(_planned.Objectives, SheetLimits.Lines).Select(text => Fit(text, SheetLimits.Line))],
            RunOfShow = [.. Steps()], Links = Links(),
        };
        if (HasDay(_planned)) sheet = Dated(sheet);
        return sheet with { StaffNotes = string.Join('\n', _notes.Select(OneLine).Distinct()) };
    }

    private SessionSheet Dated(SessionSheet sheet)
    {
        var (start, end) = (_planned.Start!.Value, _planned.End!.Value);
        var last = end.DayNumber - start.DayNumber < SheetLimits.Days ? end : start.AddDays(SheetLimits.Days - 1);
        if (last != end) _notes.Add($"{start:yyyy-MM-dd} – {end:yyyy-MM-dd}");
        return sheet with { Starts = start, Ends = last, Alternatives = [.. _planned.Alternatives.Where(CohortLimits.IsDay).Take(SheetLimits.Alternatives)] };
    }

    private List<Invited> Audience() => [.. Some(_planned.Audience, SheetLimits.Audience).Select(group =>
        _planned.GroupTimes.TryGetValue(group, out var own) ? new Invited(Fit(group, SheetLimits.Group), own.Start, own.End) : new Invited(Fit(group, SheetLimits.Group)))];

    private IEnumerable<RunStep> Steps()
    {
        _notes.AddRange(_planned.RunOfShow.Skip(SheetLimits.Steps).Select(step => step.Title));
        var last = HasDay(_planned) ? Math.Min(_planned.End!.Value.DayNumber - _planned.Start!.Value.DayNumber + 1, SheetLimits.Days) : SheetLimits.Days;
        return _planned.RunOfShow.Take(SheetLimits.Steps).Select(step => new RunStep(Math.Min(step.Day, last), step.Start, step.End, Fit(step.Title, SheetLimits.Line)));
    }

    private List<SessionLink> Links() =>
        [.. _planned.Unread.Select(LinkOf).OfType<Uri>().Distinct().Take(SheetLimits.Links).Select(address => new SessionLink(address.Host, address.AbsoluteUri))];

    private static Uri? LinkOf(string words) =>
        words.Length <= SheetLimits.Url && Uri.TryCreate(words, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", AbsoluteUri.Length: <= SheetLimits.Url } ? address : null;

    /// <summary>The first ones; the others are noted.</summary>
    private IEnumerable<string> Some(IReadOnlyList<string> texts, int most)
    {
        _notes.AddRange(texts.Skip(most));
        return texts.Take(most);
    }

    /// <summary>On one line and not too long; what is cut stands whole among the notes.</summary>
    private string Fit(string text, int most)
    {
        var line = OneLine(text);
        if (Characters.Fit(line, most)) return line;
        _notes.Add(line);
        return Characters.First(line, most - 1) + "…";
    }

    private static string OneLine(string text) => string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A document names no kind; its title often does.</summary>
    private static SessionKind KindOf(PlannedSession planned)
    {
        var words = PlainText.Words(planned.Title).ToHashSet();
        return words.Overlaps(["bootcamp"]) ? SessionKind.Bootcamp
            : words.Overlaps(["seminaire", "seminar", "retreat", "murs"]) ? SessionKind.Seminar
            : words.Overlaps(["restitution", "demo", "showcase"]) ? SessionKind.Restitution
            : words.Overlaps(["atelier", "workshop", "barcamp"]) ? SessionKind.Workshop
            : words.Overlaps(["apero", "afterwork", "clinique", "clinic", "dejeuner", "lunch", "visite", "visit", "fete", "party", "soiree", "hackathon", "conference"]) ? SessionKind.Other
            : planned.Audience is [Groups.Mentors] ? SessionKind.Mentors : SessionKind.Plenary;
    }
}
