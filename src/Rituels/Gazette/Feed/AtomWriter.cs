using System.Globalization;
using System.Text;
using System.Xml;

namespace Rituels.Gazette;

/// <summary>A feed, the latest issue first.</summary>
/// <param name="Id">For ever, whatever its address (RFC 4287 §4.2.6).</param>
/// <param name="Since">Its date as long as it is empty.</param>
internal sealed record AtomFeed(Guid Id, string Title, string Author, string Self, string Page, string Language, DateTimeOffset Since, IReadOnlyList<GazetteView> Issues)
{
    public DateTimeOffset Updated => Issues.Select(view => view.Issue.LeftAt!.Value).DefaultIfEmpty(Since).Max();
}

/// <summary>Writes Atom (RFC 4287), each issue whole, as XHTML.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom", Xhtml = "http://www.w3.org/1999/xhtml";

    public static byte[] Write(AtomFeed feed)
    {
        using var octets = new MemoryStream();
        using (var xml = XmlWriter.Create(octets, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Head(xml, feed.Id, feed.Title, feed.Updated);
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "text/html", feed.Page);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", feed.Author);
            xml.WriteEndElement();
            foreach (var view in feed.Issues) Entry(xml, view);
            xml.WriteEndElement();
        }
        return octets.ToArray();
    }

    private static void Entry(XmlWriter xml, GazetteView view)
    {
        xml.WriteStartElement("entry", Atom);
        Head(xml, view.Issue.Id, view.Heading, view.Issue.LeftAt!.Value);
        Element(xml, "published", Instant(view.Issue.LeftAt.Value));
        Link(xml, "alternate", "text/html", view.Page);
        Element(xml, "summary", view.Preview);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "xhtml");
        xml.WriteStartElement("div", Xhtml);
        if (view.Issue.Opening.Length > 0) Words(xml, "p", view.Issue.Opening, view.Own);
        foreach (var part in view.Parts) Part(xml, part);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Part(XmlWriter xml, GazettePart part)
    {
        Words(xml, "h2", part.Heading, null);
        xml.WriteStartElement("ul", Xhtml);
        foreach (var line in part.Lines)
        {
            xml.WriteStartElement("li", Xhtml);
            if (line.When is { } when) Words(xml, "b", when, null);
            xml.WriteString(line.When is null ? "" : " ");
            if (line.Url is { } url) Anchor(xml, url, line);
            else Words(xml, "span", line.Text, line.Language);
            if (line.Beside.Length > 0) xml.WriteString(Clean($" ({line.Beside})"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Anchor(XmlWriter xml, string url, GazetteLine line)
    {
        xml.WriteStartElement("a", Xhtml);
        xml.WriteAttributeString("href", url);
        if (line.Language is { } language) xml.WriteAttributeString("lang", language);
        xml.WriteString(Clean(line.Text));
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, string name, string text, string? language)
    {
        xml.WriteStartElement(name, Xhtml);
        if (language is not null) xml.WriteAttributeString("lang", language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void Head(XmlWriter xml, Guid id, string title, DateTimeOffset updated)
    {
        Element(xml, "id", $"urn:uuid:{id}");
        Element(xml, "title", title);
        Element(xml, "updated", Instant(updated));
    }

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    /// <summary>RFC 3339, in UTC.</summary>
    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML 1.0 cannot hold; a broken half of a pair goes too.</summary>
    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0xFFFD && (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
