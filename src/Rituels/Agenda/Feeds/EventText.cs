namespace Rituels.Agenda;

/// <summary>
/// What a session's event says, in plain text. Many programs show neither whether it is sure nor that it is cancelled: the title says
/// it too. Notes, the checklist and who comes are not in it.
/// </summary>
internal sealed class EventText(AgendaWords words, FeedWords said, AgendaReader reader)
{
    public string Title(SessionSheet sheet) => sheet switch
    {
        { IsCancelled: true } => said["title-cancelled", sheet.Title],
        { Alternatives.Count: > 0 } => said["title-choice", sheet.Title, words.Days(sheet, year: false)],
        { Status: SessionStatus.Tentative } => said["title-tentative", sheet.Title],
        _ => sheet.Title,
    };

    /// <summary>The title of a day that was offered and is no more.</summary>
    public string Withdrawn(SessionSheet sheet) => sheet.IsCancelled ? Title(sheet) : said["title-withdrawn", sheet.Title];

    public string WhenInstead(SessionSheet sheet) => sheet.IsCancelled ? "" : said["withdrawn", words.Days(sheet)];

    /// <summary>What it is, then for whom.</summary>
    public IReadOnlyList<string> Categories(SessionSheet sheet) => [words.Kind(sheet.Kind), .. sheet.Audience.Select(invited => words.Group(invited.Group))];

    /// <summary>Paragraphs, an empty line between them.</summary>
    public string Description(SessionSheet sheet) => string.Join("\n\n", new[]
    {
        sheet is { Alternatives.Count: > 0, IsCancelled: false } ? said["choice", words.Days(sheet)] : "",
        Facts(sheet),
        Listed("objectives", sheet.Objectives),
        Listed("results", sheet.Results),
        RunOfShow(sheet),
        Listed("links", sheet.Links.Select(link => said["named", link.Label, link.Url])),
    }.Where(part => part.Length > 0));

    private string Facts(SessionSheet sheet) => string.Join('\n', new[]
    {
        Fact("theme", sheet.Theme),
        Fact("audience", words.Audience(sheet)),
        Fact("hours", IsHalfKnown(sheet) ? words.Hours(sheet, reader) : ""),
        Fact("facilitators", People(sheet.Facilitators)),
        Fact("speakers", People(sheet.Speakers)),
    }.Where(line => line.Length > 0));

    /// <summary>Hours that the event's own cannot tell.</summary>
    private bool IsHalfKnown(SessionSheet sheet) => reader.HoursOf(sheet) is ({ }, null) or (null, { });

    private string People(IReadOnlyList<Contributor> people) => Shell.Dates.List(words.Tongue, people.Select(words.Name));

    private string Fact(string key, string value) => value.Length == 0 ? "" : said[key, value];

    private string Listed(string key, IEnumerable<string> lines) => lines.Select(line => $"– {line}").ToList() is { Count: > 0 } items ? $"{said[key]}\n{string.Join('\n', items)}" : "";

    private string RunOfShow(SessionSheet sheet) => sheet.RunOfShow.Count == 0 ? ""
        : string.Join('\n', sheet.RunOfShow.GroupBy(step => step.Day).SelectMany(day => day.Select(Step).Prepend(Heading(sheet, day.Key))));

    /// <summary>Of several days, each has its own: <c>Déroulé du mardi 12 mars</c>, or of its second day when nobody knows which that is.</summary>
    private string Heading(SessionSheet sheet, int day) => sheet switch
    {
        { Length: 1 } => said["run"],
        { Alternatives.Count: > 0 } => said["run-nth", day],
        _ => said["run-day", Shell.Dates.Day(words.Tongue, sheet.Starts.AddDays(day - 1))],
    };

    private string Step(RunStep step)
    {
        var hours = words.Hours(step.From, step.Until);
        var title = hours.Length == 0 ? $"– {step.Title}" : said["named", hours, step.Title];
        var more = string.Join(" · ", new[] { step.Room, Shell.Dates.List(words.Tongue, step.Facilitators), Pairings(step) }.Where(part => part.Length > 0));
        return more.Length == 0 ? title : $"{title} ({more})";
    }

    private static string Pairings(RunStep step) => string.Join(", ", step.Pairings.Select(teams => string.Join(" + ", teams)));
}
