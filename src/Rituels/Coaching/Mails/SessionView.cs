using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>The mail about a session for readers of one language; HTML, text and event are written from it. It has nothing of any note.</summary>
public sealed record SessionView(Cohort Cohort, CoachingSession Session, Team Team, Person? With, SessionNews News, CoachingMailWords Words, CoachingWords Said, Func<string, string> Link)
{
    public Tongue Tongue => Words.Tongue;
    public bool IsOff => News is SessionNews.Cancelled or SessionNews.Uninvited;
    public string Subject => Words["session-subject", Cohort.Name, Words[$"news-{News}"], Team.Name, Tongue.Day(Session.Day)];
    public string Heading => Words["session-title", Team.Name];
    public string Over => $"{Cohort.Name} · {Words[$"news-{News}"]}";
    public string Lead => Words[$"lead-{News}"];
    public string When => Said.When(Session, year: true);
    public string Page => Link($"/{Cohort.Slug}/coaching/sessions/{Session.Id}");
    public string Foot => Words["session-foot", Cohort.Name];

    public IEnumerable<(string Label, string Text)> Facts => new[] { (Words["fact-when"], When), (Words["fact-with"], With?.Name ?? ""), (Words["fact-where"], Session.Place) }.Where(fact => fact.Item2.Length > 0);

    public string Text => string.Join("\n\n", [Heading, Lead, string.Join('\n', Facts.Select(fact => Words["fact", fact.Label, fact.Text])), Page, "-- \n" + Foot]) + "\n";

    /// <summary>The feed's own event, so that calendars know it again.</summary>
    public CalendarEvent Event(DateTimeOffset now)
    {
        var zone = Cohort.Zone(now);
        return new(Session.Uid, new TimeRange(Session.Day.ToDateTime(Session.From), Session.Day.ToDateTime(Session.Until), zone), now)
        {
            Sequence = Session.Sequence, LastModified = Session.ChangedAt, Status = IsOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = Heading, Description = With is null ? "" : Words["fact", Words["fact-with"], With.Name], Location = Session.Place, Categories = [Said["title"]], Url = new(Page),
        };
    }
}
