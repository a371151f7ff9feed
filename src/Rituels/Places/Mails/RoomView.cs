using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The mail about a request for readers of one language; HTML, text and event are written from it. How to get in is told on the page only.</summary>
public sealed record RoomView(Cohort Cohort, ToldRequest Told, RoomNews News, PlacesMailWords Words, PlacesWords Said, Func<string, string> Link)
{
    private RoomRequest Request => Told.Request;
    private string Who => Told.Team?.Name ?? Told.By?.Name ?? Said["somebody"];
    private string Room => Told.Room is { } room ? Said.Room(room) : "";
    private RoomSpan Span => Request.Held ?? Request.Wish;

    public Tongue Tongue => Words.Tongue;
    public string Subject => Words["subject", Cohort.Name, Words[$"news-{News}"], Who, Tongue.Day(Span.Day)];
    public string Heading => Words[$"heading-{News}"];
    public string Lead => Words[$"lead-{News}", Who];
    public string Button => Words[News switch { RoomNews.Asked or RoomNews.Left => "button-answer", RoomNews.Proposed => "button-decide", _ => "button" }];
    public string Page => Link($"/{Cohort.Slug}/places/requests/{Request.Id}");
    public string Foot => Words["foot", Cohort.Name];
    public bool IsOff => News is RoomNews.Refused or RoomNews.Withdrawn or RoomNews.Unasked or RoomNews.GivenBack or RoomNews.TakenBack;

    /// <summary>Whoever takes what was proposed adds no word to that of staff.</summary>
    private bool IsWordOfStaff => News is RoomNews.Booked or RoomNews.Proposed or RoomNews.Refused or RoomNews.Taken or RoomNews.TakenBack;

    public IEnumerable<(string Label, string Text)> Facts => new[]
    {
        (Words["fact-when"], Said.When(Span, year: true)), (Words["fact-where"], Told.Room is { } room ? Said.WithSeats(room) : ""), (Words["fact-what"], Request.Text),
        (Words["fact-people"], Said.Count("people", Request.People)), (Words["fact-gear"], Request.Gear), (Words[IsWordOfStaff ? "fact-word-staff" : "fact-word", Who], Request.Word),
    }.Where(fact => fact.Item2.Length > 0);

    public string Text => string.Join("\n\n", [Heading, Lead, string.Join('\n', Facts.Select(fact => Words["fact", fact.Label, fact.Text])), Page, "-- \n" + Foot]) + "\n";

    /// <summary>What its event is sent for; null for none.</summary>
    public CalendarMethod? Method => News switch { RoomNews.Booked => CalendarMethod.Request, RoomNews.GivenBack or RoomNews.TakenBack => CalendarMethod.Cancel, _ => null };

    /// <summary>The feed's own event, so that calendars know it again; null without a room.</summary>
    public CalendarEvent? Event(DateTimeOffset now) => Request.Held is not { } held ? null
        : new(Request.Uid, new TimeRange(held.Day.ToDateTime(held.From), held.Day.ToDateTime(held.Until), Cohort.Zone(now)), now)
        {
            Sequence = Request.Sequence, LastModified = Request.ChangedAt, Status = IsOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = Said["booking-title", Who], Description = Request.Text, Location = Room, Categories = [Said["title"]], Url = new(Page),
        };
}
