using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>A line of facts. <c>Before</c> is what it was when that changed, else null.</summary>
public sealed record SessionFact(string Label, string Now, string? Before);

/// <summary>The mail about a session as readers of one language and of the same groups get it; the HTML, the text and the event are written from it.</summary>
public sealed record SessionView(SessionMailing Mailing, News News, AgendaReader Reader, AgendaMailWords Words, AgendaWords Agenda, Func<string, string> Link)
{
    /// <summary>When it should have left, on the cohort's clocks; null when it leaves in time.</summary>
    public DateTimeOffset? LateSince { get; init; }
    public DateOnly Today { get; init; }

    public Tongue Tongue => Words.Tongue;
    public Cohort Cohort => Mailing.Cohort;
    public SessionSheet Sheet => Mailing.Sheet;
    public bool IsOff => News is News.Cancelled or News.Left;

    /// <summary>What is off is known by the days for which it was told.</summary>
    private SessionSheet Known => IsOff ? Mailing.Told! : Sheet;

    public string Subject => Words["subject", Cohort.Name, Words[$"news-{News}"], Sheet.Title, Agenda.Days(Known, year: false)];
    public string Over => $"{Cohort.Name} · {Words[$"news-{News}"]}";
    public string Lead => News == News.Reminder ? Soon : Words[$"lead-{News}"];
    public string? LateLine => LateSince is { } since ? Words["late", Tongue.When(since)] : null;
    public string? Doubt => IsOff ? null : !MailPlan.IsDecided(Sheet) ? Words["doubt-day"] : Sheet.Status == SessionStatus.Tentative ? Words["doubt-status"] : null;
    public string Page => Link($"/{Cohort.Slug}/agenda/sessions/{Mailing.Session.Id}");
    public string AnswerPage => Page + "#answer";
    public string Button => Words[IsOff ? "button-page" : "button-answer"];
    public string Foot => Words[IsOff ? "foot-off" : "foot", Cohort.Name];

    /// <summary>With what each was before, where the reader knows it otherwise.</summary>
    public IEnumerable<SessionFact> Facts
    {
        get
        {
            yield return Fact("fact-when", sheet => Agenda.Days(sheet), Capital);
            yield return Fact("fact-hours", sheet => Agenda.Hours(sheet, Reader));
            yield return Fact("fact-where", sheet => sheet.Where());
            if (IsOff) yield break;
            if (News == News.Moved && Sheet.Status != Mailing.Told!.Status) yield return Fact("fact-status", sheet => Agenda.Status(sheet.Status));
            if (Sheet.Theme.Length > 0) yield return new(Words["fact-theme"], Sheet.Theme, null);
            if (Sheet.Facilitators.Count + Sheet.Speakers.Count > 0) yield return new(Words["fact-with"], People, null);
        }
    }

    /// <summary>The run of show by day; a session of one day has no heading for it.</summary>
    public IEnumerable<(string? Day, IReadOnlyList<(string Hours, string Title)> Steps)> Run => IsOff ? [] : Sheet.RunOfShow.GroupBy(step => step.Day).OrderBy(day => day.Key)
        .Select(day => (Sheet.Length == 1 || !MailPlan.IsDecided(Sheet) ? null : Capital(Tongue.Day(Sheet.Starts.AddDays(day.Key - 1))),
            (IReadOnlyList<(string, string)>)[.. day.Select(step => (Agenda.Hours(step.From, step.Until), step.Room.Length > 0 ? Words["step-room", step.Title, step.Room] : step.Title))]));

    public IReadOnlyList<string> Objectives => IsOff ? [] : Sheet.Objectives;

    private string Soon => (Sheet.Starts.DayNumber - Today.DayNumber) switch { 0 => Words["lead-today"], 1 => Words["lead-tomorrow"], var days => Words["lead-days", days] };

    private string People => Tongue.List(Sheet.Facilitators.Concat(Sheet.Speakers).Select(Agenda.Name).Distinct());

    private SessionFact Fact(string label, Func<SessionSheet, string> read, Func<string, string>? begin = null)
    {
        var (now, before) = (read(Known), News == News.Moved ? read(Mailing.Told!) : null);
        return new(Words[label], begin is null ? Given(now) : begin(Given(now)), before is null || before == now ? null : Given(before));
    }

    private string Given(string text) => text.Length > 0 ? text : Words["not-known"];

    private string Capital(string text) => char.ToUpper(text[0], Tongue.Culture) + text[1..];
}
