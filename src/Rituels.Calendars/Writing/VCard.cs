using System.Buffers;

namespace Rituels.Calendars;

/// <summary>Somebody's card for an address book (vCard 4.0, RFC 6350). What is empty or null is left out.</summary>
/// <param name="Uid">A URI that is theirs for ever, such as <c>urn:uuid:…</c> (§6.7.6).</param>
/// <param name="Name">As people write it (FN, §6.2.1); never empty.</param>
public sealed record VCard(string Uid, string Name)
{
    public string? Email { get; init; }

    /// <summary>As people dial it; no URI.</summary>
    public string? Phone { get; init; }

    /// <summary>The organisation and its units, the largest first (ORG, §6.6.4).</summary>
    public IReadOnlyList<string> Organisation { get; init; } = [];
    public string? Title { get; init; }
    public string? Role { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<Uri> Urls { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When it last changed (REV, §6.7.4).</summary>
    public DateTimeOffset? Revised { get; init; }

    /// <summary>Cards one after the other, as UTF-8 with CRLF, folded at 75 octets (§3.2).</summary>
    public static byte[] Write(IEnumerable<VCard> cards)
    {
        var octets = new ArrayBufferWriter<byte>();
        var lines = new ContentLineWriter(octets);
        foreach (var card in cards) card.Write(lines);
        return octets.WrittenSpan.ToArray();
    }

    private void Write(ContentLineWriter lines)
    {
        lines.Begin("VCARD"u8);
        lines.Ascii("VERSION:4.0"u8);
        lines.Plain("UID:"u8, Uid);
        lines.Text("FN:"u8, Name);
        lines.Text("EMAIL:"u8, Email ?? "");
        lines.Text("TEL;VALUE=text:"u8, Phone ?? "");
        lines.Components("ORG:"u8, Organisation);
        lines.Text("TITLE:"u8, Title ?? "");
        lines.Text("ROLE:"u8, Role ?? "");
        lines.Text("NOTE:"u8, Note ?? "");
        foreach (var url in Urls) lines.Uri("URL:"u8, url);
        lines.Texts("CATEGORIES:"u8, Categories);
        lines.Instant("REV:"u8, Revised);
        lines.End("VCARD"u8);
    }
}
