using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

public sealed class TalksWords(Tongue tongue) : Words(tongue)
{
    public string State(Talk talk, Cohort cohort, DateTimeOffset now) => this[talk.IsHeld(cohort, now) ? "state-Held" : $"state-{talk.State}"];

    public string Audience(TalkAudience audience) => this[$"audience-{audience}"];

    /// <summary><c>jeudi 14 mars, 12 h 30 – 13 h 30</c>.</summary>
    public string When(TalkWhen when, bool year = false) => this["when", Tongue.Day(when.Day, year), Hours(when)];

    public string Hours(TalkWhen when) => this["hours", Tongue.Hour(when.From), Tongue.Hour(when.Until)];

    /// <summary>Who speaks, the lead first: those of the cohort by name, then the guests.</summary>
    public IReadOnlyList<string> Speakers(Talk talk, IReadOnlyDictionary<Guid, string> names) =>
        [.. talk.With.Prepend(talk.LeadId ?? Guid.Empty).Select(id => names.GetValueOrDefault(id)).OfType<string>(), .. talk.Guests.Select(guest => guest.Name)];

    /// <summary>In a calendar, many programs do not show that something is off: its title says it too.</summary>
    public string Title(Talk talk) => talk.State == TalkState.Dropped ? this["title-off", talk.Title] : talk.Title;
}

public sealed class TalkMailWords(Tongue tongue) : Words(tongue);
