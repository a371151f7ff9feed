using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Sentences of the room's pages, and how contacts and sessions are named everywhere.</summary>
public sealed class CoachingWords(Tongue tongue) : Words(tongue)
{
    public string Kind(ContactKind kind) => this[$"kind-{kind}"];

    /// <summary><c>mardi 12 mars, 10 h – 10 h 30</c>.</summary>
    public string When(CoachingSession session, bool year = false) => this["when", Tongue.Day(session.Day, year), Tongue.Hour(session.From), Tongue.Hour(session.Until)];

    /// <summary><c>appel du 5 mars, 15 min</c>.</summary>
    public string Contact(Contact contact) => this[contact.Minutes > 0 ? "contact-minutes" : "contact", Kind(contact.Kind), Tongue.Date(contact.Day, year: false), contact.Minutes];

    public string Who(Programme.Person? person) => person?.Name ?? this["somebody"];

    /// <summary>In words, since colour is not for everybody: <c>12 jours sans nouvelles, rythme 10</c>.</summary>
    public string Waits(TeamFollow team) => team.Last is not null && team.Waited == 0 ? this["waited-none"] : Count(team.Last is null ? "waited-never" : "waited", team.Waited, team.Rhythm);

    /// <summary>The sign of a badge: what it says is said in words beside.</summary>
    public static string Tone(Standing standing) => standing switch { Standing.Waits => "warning", Standing.Planned or Standing.Fine => "success", _ => "" };

    /// <summary>A cell of the overview, for those who hear it.</summary>
    public string Cell(CoachingCell cell)
    {
        if (cell.IsAway) return this["cell-away"];
        var said = cell.IsPaused ? this["cell-paused"] : cell.Contacts > 0 ? Count("cell-contacts", cell.Contacts) : cell.IsOff ? this["cell-off"] : this[cell.Waited ? "cell-waited" : "cell-none"];
        return cell.Mood is { } mood ? this["cell-mood", said, this[$"mood-{mood}"]] : said;
    }
}
