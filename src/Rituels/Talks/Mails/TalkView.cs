using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>The mail about a talk for readers of one language; HTML, text and event are written from it.</summary>
public sealed record TalkView(Cohort Cohort, Talk Talk, TalkWord Word, IReadOnlyDictionary<Guid, string> Names, TalkMailWords Words, Func<string, string> Link)
{
    private readonly TalksWords _said = new(Words.Tongue);

    /// <summary>When it was to be, where that changed.</summary>
    public TalkWhen? Before { get; init; }
    public DateOnly Today { get; init; }

    /// <summary>Its readers wait for a seat: it is no event of theirs yet.</summary>
    public bool Waits { get; init; }

    public Tongue Tongue => Words.Tongue;
    public bool IsOff => Word == TalkWord.Cancelled;
    public string Subject => Words["subject", Cohort.Name, Words[$"word-{Word}"], Talk.Title];
    public string Over => $"{Cohort.Name} · {Words[$"word-{Word}"]}";
    public string Lead => Word == TalkWord.Reminder ? Soon : Words[Waits && Word == TalkWord.Moved ? "lead-Moved-waiting" : $"lead-{Word}"];
    public string Page => Link($"/{Cohort.Slug}/talks/{Talk.Id}");
    public string Foot => Words[Word == TalkWord.Proposed ? "foot-staff" : "foot", Cohort.Name];

    /// <summary>Its day and hours, its place, as far as they changed.</summary>
    public string? Was => Word == TalkWord.Moved && Before is { } before && Talk.When is { } when && Old(before, when) is { Length: > 0 } old ? old : null;

    public IEnumerable<(string Label, string Text)> Facts => new[]
    {
        (Words["fact-when"], Talk.When is { } when ? _said.When(when, year: true) : Talk.Wishes),
        (Words["fact-where"], Talk.Place),
        (Words["fact-link"], IsOff ? "" : Talk.Link),
        (Words["fact-with"], Tongue.List(_said.Speakers(Talk, Names))),
        (Words["fact-gear"], Word == TalkWord.Proposed ? Talk.Gear : ""),
    }.Where(fact => fact.Item2.Length > 0);

    public string Text => string.Join("\n\n", new[] { Talk.Title, Lead }
        .Concat(Was is null ? [] : [Words["fact", Words["fact-before"], Was]])
        .Append(string.Join('\n', Facts.Select(fact => Words["fact", fact.Label, fact.Text])))
        .Append(Words["followed", Words["button"]] + "\n" + Page).Append($"-- \n{Foot}\n{Words["followed", Words["stop"]]}\n{{{{stop}}}}")) + "\n";

    /// <summary>The feed's own event, so that calendars know it again.</summary>
    public CalendarEvent Event => new(Talk.Uid, new TimeRange(Talk.Day!.Value.ToDateTime(Talk.From), Talk.Day.Value.ToDateTime(Talk.Until), TalkWhen.ZoneOf(Cohort, Talk.Day.Value)), Talk.ChangedAt)
    {
        Sequence = Talk.Sequence, LastModified = Talk.ChangedAt, Status = IsOff ? EventStatus.Cancelled : EventStatus.Confirmed, IsFree = IsOff,
        Summary = _said.Title(Talk), Description = IsOff ? "" : Talk.About, Location = Talk.Place.Length > 0 ? Talk.Place : Talk.Link, Categories = [_said["title"]], Url = new(Page),
    };

    private string Old(TalkWhen before, TalkWhen when) => string.Join(" · ", new[]
    {
        (before.Day, before.From, before.Until) != (when.Day, when.From, when.Until) ? _said.When(before) : "",
        before.Place != when.Place ? before.Place : "",
    }.Where(part => part.Length > 0));

    private string Soon => (Talk.Day!.Value.DayNumber - Today.DayNumber) switch { 0 => Words["lead-today"], 1 => Words["lead-tomorrow"], var days => Words["lead-days", days] };
}
