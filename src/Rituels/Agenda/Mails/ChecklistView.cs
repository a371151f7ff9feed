using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Something to prepare that is due.</summary>
public sealed record ChoreDue(Session Session, Chore Chore)
{
    public DateOnly Day => Session.Sheet.DueDay(Chore);
}

/// <summary>The mail about what is to prepare, for one person.</summary>
public sealed record ChecklistView(Cohort Cohort, IReadOnlyList<ChoreDue> Due, AgendaMailWords Words, AgendaWords Agenda, Func<string, string> Link, bool IsLate)
{
    public string Subject => Words.Count("checklist-subject", Due.Count, Cohort.Name);
    public string Heading => Words["checklist-heading"];
    public string Lead => Words.Count("checklist-lead", Due.Count);
    public string? LateLine => IsLate ? Words["checklist-late"] : null;
    public string Foot => Words["checklist-foot", Cohort.Name];

    public IEnumerable<(string Title, string Days, string Page, IReadOnlyList<string> Chores)> Sessions => Due.GroupBy(due => due.Session.Id).Select(own => own.First().Session is var session
        ? (session.Sheet.Title, Agenda.Days(session.Sheet), Link($"/{Cohort.Slug}/agenda/sessions/{session.Id}"), (IReadOnlyList<string>)[.. own.Select(Line)]) : default);

    public string Text => string.Join("\n\n", new[] { Heading, LateLine, Lead }.OfType<string>()
        .Concat(Sessions.Select(s => $"{s.Title}\n{s.Days}\n{string.Concat(s.Chores.Select(chore => $"- {chore}\n"))}{s.Page}"))
        .Append("-- \n" + Foot)) + "\n";

    private string Line(ChoreDue due) => Words[due.Chore.ResponsibleId is null ? "chore-of-nobody" : "chore", due.Chore.What, Words.Tongue.Date(due.Day, year: false)];
}
