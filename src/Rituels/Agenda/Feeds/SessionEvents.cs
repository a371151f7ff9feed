using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// A cohort's sessions as events of a calendar, for one reader: in a language, with the hours of their group. The same session
/// gives the same events, whenever they are written. What is for staff only is never in them.
/// </summary>
/// <param name="tongue">With the cohort's words.</param>
internal sealed class SessionEvents(Cohort cohort, AgendaReader reader, Tongue tongue, Settings settings)
{
    private readonly EventText _text = new(new AgendaWords(tongue), new FeedWords(tongue), reader);

    /// <summary>How long before each event programs ring; null is not at all.</summary>
    public TimeSpan? Alarm { get; init; }

    /// <summary>The page of a session, from the root.</summary>
    public static string PathOf(Cohort cohort, Session session) => $"/{cohort.Slug}/agenda/sessions/{session.Id}";

    /// <summary>
    /// One event; as long as nobody decided between several dates, one for each, tentative, the first under the session's own UID
    /// and the others under theirs, which are those of their days.
    /// </summary>
    public IReadOnlyList<CalendarEvent> Of(Session session) => [.. session.Sheet.EveryFirstDay.Distinct().Select(day => On(day, session))];

    /// <summary>
    /// The same for whoever follows the session: with the days that were offered and are no more, cancelled under the UIDs that they
    /// had, so that calendars which keep what vanishes strike them out too.
    /// </summary>
    public IReadOnlyList<CalendarEvent> History(Session session) => [.. Of(session), .. session.Withdrawn.Where(day => day != session.FellAway).Select(day => Off(day, session))];

    /// <summary>The UID of the event on that first day: it stays while the session moves, since the first date is the session's.</summary>
    public static string UidOf(Session session, DateOnly day) => day == session.Sheet.Starts ? session.Uid : OfferedUid(session, day);

    private static string OfferedUid(Session session, DateOnly day) => $"{session.Uid}-{day:yyyyMMdd}";

    /// <summary>The UID of a day that was chosen is left over, for the day that fell away: the session's own event is there now.</summary>
    private CalendarEvent Off(DateOnly day, Session session) => On(day == session.Sheet.Starts ? session.FellAway ?? day : day, session) with
    {
        Uid = OfferedUid(session, day), Status = EventStatus.Cancelled, IsFree = true, Alarms = [],
        Summary = _text.Withdrawn(session.Sheet), Description = _text.WhenInstead(session.Sheet),
    };

    private CalendarEvent On(DateOnly day, Session session)
    {
        var (sheet, summary) = (session.Sheet, _text.Title(session.Sheet));
        return new(UidOf(session, day), EventHours.Of(sheet, day, reader.HoursOf(sheet), new SessionTimes(sheet, cohort).Zone), session.ChangedAt)
        {
            Created = session.CreatedAt, LastModified = session.ChangedAt, Sequence = session.Sequence,
            Status = StatusOf(sheet), IsFree = sheet.IsCancelled,
            Summary = summary, Description = _text.Description(sheet), Location = sheet.Where(), Categories = _text.Categories(sheet),
            Url = new(settings.LinkTo(PathOf(cohort, session))),
            Alarms = Alarm is { } before && !sheet.IsCancelled ? [new(before, summary)] : [],
        };
    }

    private static EventStatus StatusOf(SessionSheet sheet) => sheet switch
    {
        { IsCancelled: true } => EventStatus.Cancelled,
        { Status: SessionStatus.Tentative } or { Alternatives.Count: > 0 } => EventStatus.Tentative,
        _ => EventStatus.Confirmed,
    };
}
