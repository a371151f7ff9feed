using System.Text;
using System.Text.RegularExpressions;

namespace Rituels.Tests.Delivery;

/// <summary>A mail as a mail program reads it: unfolded and decoded.</summary>
public sealed partial record ReadMail(string Raw, IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html)
{
    public string? this[string header] =>
        Headers.Where(h => h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();

    /// <summary>The event that mail programs offer, and the type of its part; null for a mail without one.</summary>
    public (string Type, string Text)? Calendar { get; private init; }

    /// <summary>The attached file, with what its headers say of it; null without one.</summary>
    public (string Headers, string Text)? Attachment { get; private init; }

    public static ReadMail Parse(string raw)
    {
        var (headers, body) = Split(raw);
        var parts = Leaves(headers, body).ToList();
        return new ReadMail(raw, headers, Part(parts, "text/plain")!.Value.Text, Part(parts, "text/html")!.Value.Text)
        {
            Calendar = Part(parts, "text/calendar"),
            Attachment = parts.Where(p => p.Headers.Any(h => h.Key == "Content-Disposition")).Select(p => (string.Join('\n', p.Headers.Select(h => $"{h.Key}: {h.Value}")), Decoded(p))).Cast<(string, string)?>().SingleOrDefault(),
        };
    }

    /// <summary>The kinds of its parts, as they are nested.</summary>
    public string Shape => ShapeOf(Headers is List<KeyValuePair<string, string>> headers ? headers : [.. Headers], Split(Raw).Body);

    private static string ShapeOf(List<KeyValuePair<string, string>> headers, string body) =>
        TypeOf(headers) is var type && type.StartsWith("multipart/", StringComparison.Ordinal) ? $"{type}({string.Join(' ', Parts(headers, body).Select(p => ShapeOf(p.Headers, p.Body)))})" : type;

    private static string TypeOf(List<KeyValuePair<string, string>> headers) => Value(headers, "Content-Type").Split(';')[0];

    private static IEnumerable<(List<KeyValuePair<string, string>> Headers, string Body)> Parts(List<KeyValuePair<string, string>> headers, string body)
    {
        var boundary = Boundary().Match(Value(headers, "Content-Type")).Groups[1].Value.Trim('"');
        return ("\r\n" + body).Split("\r\n--" + boundary)[1..^1].Select(part => Split(part[2..]));
    }

    private static IEnumerable<(List<KeyValuePair<string, string>> Headers, string Body)> Leaves(List<KeyValuePair<string, string>> headers, string body) =>
        TypeOf(headers).StartsWith("multipart/", StringComparison.Ordinal) ? Parts(headers, body).SelectMany(part => Leaves(part.Headers, part.Body)) : [(headers, body)];

    public static ReadMail[] Folder(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*").Order(StringComparer.Ordinal).Select(file => Parse(File.ReadAllText(file)))] : [];

    private static (List<KeyValuePair<string, string>> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = raw[..end].Replace("\r\n ", " ").Replace("\r\n\t", " ").Split("\r\n");
        return ([.. lines.Select(line => line.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], Decode(pair[1].Trim())))], raw[(end + 4)..]);
    }

    private static string Value(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Single(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static (string Type, string Text)? Part(List<(List<KeyValuePair<string, string>> Headers, string Body)> parts, string type)
    {
        var found = parts.Where(p => TypeOf(p.Headers) == type).ToList();
        return found.Count == 0 ? null : (Value(found.Single().Headers, "Content-Type"), Decoded(found.Single()));
    }

    private static string Decoded((List<KeyValuePair<string, string>> Headers, string Body) part) => Value(part.Headers, "Content-Transfer-Encoding") switch
    {
        "quoted-printable" => QuotedPrintable(part.Body.Replace("=\r\n", "")),
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(part.Body)),
        var other => throw new Xunit.Sdk.XunitException($"Nobody writes {other}."),
    };

    /// <summary>Encoded words, each decoded by itself as RFC 2047 wants: a split character would show.</summary>
    private static string Decode(string value) => EncodedWord().Replace(BetweenWords().Replace(value, "$1"), word =>
        word.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
            : QuotedPrintable(word.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=') { bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16)); i += 2; }
            else bytes.Add((byte)text[i]);
        }
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
    }

    [GeneratedRegex("boundary=(\"[^\"]+\"|[^;\\s]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
