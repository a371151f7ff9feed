using System.Text;
using System.Text.RegularExpressions;

namespace Rituels.Tests.Delivery;

/// <summary>A mail as a mail program reads it: unfolded and decoded.</summary>
public sealed partial record ReadMail(string Raw, IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html)
{
    public string? this[string header] =>
        Headers.Where(h => h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();

    public static ReadMail Parse(string raw)
    {
        var (headers, body) = Split(raw);
        var boundary = Boundary().Match(Value(headers, "Content-Type")).Groups[1].Value.Trim('"');
        var parts = ("\r\n" + body).Split("\r\n--" + boundary)[1..^1].Select(part => Split(part[2..])).ToList();
        return new ReadMail(raw, headers, Part(parts, "text/plain"), Part(parts, "text/html"));
    }

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

    private static string Part(List<(List<KeyValuePair<string, string>> Headers, string Body)> parts, string type)
    {
        var (headers, body) = parts.Single(p => Value(p.Headers, "Content-Type").StartsWith(type, StringComparison.Ordinal));
        Assert.Equal("quoted-printable", Value(headers, "Content-Transfer-Encoding"));
        return QuotedPrintable(body.Replace("=\r\n", ""));
    }

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
