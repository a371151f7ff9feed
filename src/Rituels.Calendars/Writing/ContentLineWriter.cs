using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rituels.Calendars;

/// <summary>Writes components, and properties with values of each type (RFC 5545 §3.3).</summary>
internal sealed class ContentLineWriter(IBufferWriter<byte> octets)
{
    private const string Day = "yyyyMMdd", DayAndTime = "yyyyMMdd'T'HHmmss";
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\\', ',', ';']);

    private readonly FoldedLine _line = new(octets);

    public void Begin(ReadOnlySpan<byte> component) => Ascii("BEGIN:"u8, component);

    public void End(ReadOnlySpan<byte> component) => Ascii("END:"u8, component);

    /// <summary>A whole line, without escaping.</summary>
    public void Ascii(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value = default)
    {
        _line.Append(name);
        _line.Append(value);
        _line.End();
    }

    /// <summary>A line whose value needs no escaping: a token, a number, a URI. Control characters are left out.</summary>
    public void Plain(ReadOnlySpan<byte> name, string value)
    {
        _line.Append(name);
        _line.Append(TextValue.Clean(value).Replace("\n", ""));
        _line.End();
    }

    /// <summary>TEXT (§3.3.11), or nothing when it is empty.</summary>
    public void Text(ReadOnlySpan<byte> name, string text)
    {
        if (text.Length == 0) return;
        _line.Append(name);
        Escaped(text);
        _line.End();
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts) => Parted(name, texts, ","u8);

    /// <summary>A structured value, its components between semicolons (RFC 6350 §3.4).</summary>
    public void Components(ReadOnlySpan<byte> name, IReadOnlyList<string> texts) => Parted(name, texts, ";"u8);

    private void Parted(ReadOnlySpan<byte> name, IReadOnlyList<string> texts, ReadOnlySpan<byte> mark)
    {
        for (var n = 0; n < texts.Count; n++)
        {
            _line.Append(n == 0 ? name : mark);
            Escaped(texts[n]);
        }
        if (texts.Count > 0) _line.End();
    }

    public void Uri(ReadOnlySpan<byte> name, Uri? uri)
    {
        if (uri is not null) Plain(name, uri.AbsoluteUri);
    }

    public void Date(ReadOnlySpan<byte> name, DateOnly date) => Formatted(name, date, Day);

    /// <summary>What clocks show, in the zone that the property names, or nowhere.</summary>
    public void WallTime(ReadOnlySpan<byte> name, DateTime wall) => Formatted(name, wall, DayAndTime);

    public void Instant(ReadOnlySpan<byte> name, DateTime utc)
    {
        Begun(name, utc, DayAndTime);
        _line.AppendWhole("Z"u8);
        _line.End();
    }

    public void Instant(ReadOnlySpan<byte> name, DateTimeOffset? instant)
    {
        if (instant is { } known) Instant(name, known.UtcDateTime);
    }

    /// <summary>;NAME=value, quoted where it must be (§3.2) and encoded (RFC 6868); the line goes on.</summary>
    public void Parameter(ReadOnlySpan<byte> name, string value)
    {
        var quote = value.AsSpan().ContainsAny(";:,") ? "\""u8 : default;
        _line.Append(name);
        _line.Append(quote);
        _line.Append(ParameterText.Encode(TextValue.Clean(value)));
        _line.Append(quote);
    }

    /// <summary>More of a line that goes on.</summary>
    public void More(ReadOnlySpan<byte> ascii) => _line.Append(ascii);

    private void Escaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            _line.Append(text[..at]);
            var isLineEnd = text[at..].StartsWith("\r\n");
            _line.AppendWhole(Escape(text[at]));
            text = text[(at + (isLineEnd ? 2 : 1))..];
        }
        _line.Append(text);
    }

    private static ReadOnlySpan<byte> Escape(char special) => special switch
    {
        '\\' => @"\\"u8,
        ',' => @"\,"u8,
        ';' => @"\;"u8,
        '\n' or '\r' => @"\n"u8,
        '\t' => "\t"u8,
        _ => default,
    };

    private void Formatted<T>(ReadOnlySpan<byte> name, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Begun(name, value, format);
        _line.End();
    }

    private void Begun<T>(ReadOnlySpan<byte> name, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> digits = stackalloc byte[16];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        _line.Append(name);
        _line.AppendWhole(digits[..length]);
    }
}
