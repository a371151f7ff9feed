using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A screen on which staff change one session. What a change replaces goes to the session's history in the same save.</summary>
public abstract class SessionPage(Desk desk) : FormPage(desk)
{
    public Session Session { get; private set; } = null!;

    /// <summary>The session's own page.</summary>
    public string At => AddressOf(Session);

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return false;
        Session = (await Db.Set<Session>().Of(Visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, Stop))!;
        return Session is not null;
    }

    protected string AddressOf(Session session) => $"/{Visit.Cohort.Slug}/agenda/sessions/{session.Id}";

    /// <summary>Where it is so already nothing is saved, whatever the version: the same form sent twice is no conflict.</summary>
    protected async Task<IActionResult> Keep(SessionSheet sheet, string done, string? next = null)
    {
        if (Session.Revise(sheet, Visit.Person!.Id, Visit.Now) is not { } change) return Done(done, next ?? At);
        Db.Add(change);
        var answer = await Save(Session, done, next ?? At);
        // Refused, it was read again: the other press may have written just this.
        return Session is not null && Session.Sheet.IsSameAs(sheet) ? Done(done, next ?? At) : answer;
    }
}
