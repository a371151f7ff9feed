using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>What somebody lets the people of one cohort know of them, beside their name, team and role. Another cohort never sees it.</summary>
public sealed class Card : IVersioned
{
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Whether the others see the address under which they sign in. Without a card they do.</summary>
    public bool ShowsEmail { get; private set; } = true;

    /// <summary>As people dial it; empty when they give none.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>What they do, in a line: "Design of services", "Head of the programme".</summary>
    public string Work { get; private set; } = "";
    public string About { get; private set; } = "";

    /// <summary>Where they usually sit, and on which days.</summary>
    public string Seat { get; private set; } = "";
    public IReadOnlyList<WebLink> Links { get; private set; } = [];
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; set; }

    public bool HasWords => Phone.Length + Work.Length + About.Length + Seat.Length + Links.Count > 0;

    public void Write(CardText text, DateTimeOffset now)
    {
        (ShowsEmail, Phone, Work, About, Seat, Links) = (text.ShowsEmail, text.Phone, text.Work, text.About, text.Seat, text.Links);
        ChangedAt = now;
    }

    /// <summary>Staff take its words away. Whoever hides their address still does.</summary>
    public void Clear(DateTimeOffset now) => Write(new(ShowsEmail), now);
}

/// <summary>What is written on a card. Lengths are in characters.</summary>
public sealed record CardText(bool ShowsEmail)
{
    public const int LongestPhone = 30, LongestWork = 80, LongestAbout = 300, LongestSeat = 120, MostLinks = 2;

    public string Phone { get; init; } = "";
    public string Work { get; init; } = "";
    public string About { get; init; } = "";
    public string Seat { get; init; } = "";
    public IReadOnlyList<WebLink> Links { get; init; } = [];

    /// <summary>Digits as people space them, with a plus before the country: nothing else is dialled.</summary>
    public static bool IsPhone(string text) => text.Length == 0 || (text.Count(char.IsAsciiDigit) >= 3 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '(' or ')' or '+' or '\u00a0' or '\u202f'));
}
