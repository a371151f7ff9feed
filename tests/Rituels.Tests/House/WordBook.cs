using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rituels.Tests.House;

/// <summary>The words of a room in one language, as its .resx holds them.</summary>
internal sealed record WordBook(string Name, string Room, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>French ends with .fr.resx, English with .en.resx.</summary>
    public static IReadOnlyList<WordBook> In(string language) =>
        [.. SourceFile.In("src/Rituels/", $".{language}.resx").Select(file => new WordBook(Path.GetFileName(file.Path).Split('.')[0], file.Room,
            XDocument.Parse(file.Text).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!)))];

    /// <summary>The arguments that a text asks for: {0}, {1}…</summary>
    public static IEnumerable<string> Arguments(string text) => Regex.Matches(text, @"\{(?:de:)?(\d+)\}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// What French typography does not allow: a plain space, or none, before ; : ! ? or inside « », a straight apostrophe.
    /// </summary>
    public static IEnumerable<string> Slips(string french)
    {
        var text = Regex.Replace(french, @"<[^>]*>|\{[a-z]+:[a-z]+\}|[a-z]+://\S+|&\w+;", "x", RegexOptions.IgnoreCase);
        return Regex.Matches(text, @"(^|[^\u00a0\u202f;:!?…«])[;!?»](?=[\s».)]|$)|(^|[^\u00a0\u202f])[:](?=\s|$)|«(?![\u00a0\u202f])|'").Select(match => match.Value);
    }
}
