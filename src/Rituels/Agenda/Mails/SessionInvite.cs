using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// The event of a session's mail (iTIP, RFC 5546 §3.2.2 and §3.2.5): the feed's own, with its UID and SEQUENCE, so that calendars
/// know the session again wherever they met it first, and move or strike it out.
/// </summary>
internal static class SessionInvite
{
    public static CalendarMethod MethodOf(SessionView view) => view.IsOff ? CalendarMethod.Cancel : CalendarMethod.Request;

    /// <summary>One event, that of the session's own UID: a message is about no other (RFC 5546 §3.2). Several dates to choose from are in its text.</summary>
    public static string Write(SessionView view, Settings settings)
    {
        var events = new SessionEvents(view.Cohort, view.Reader, view.Tongue, settings);
        var own = events.Of(view.Mailing.Session).Single(happening => happening.Uid == view.Mailing.Session.Uid);
        return CalendarMail.Store($"-//Rituels//Agenda//{view.Tongue.Language.ToUpperInvariant()}", view.IsOff ? own with { Status = EventStatus.Cancelled, Description = "", Alarms = [] } : own);
    }
}
