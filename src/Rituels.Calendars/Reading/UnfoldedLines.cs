using System.Buffers;
using System.Text;

namespace Rituels.Calendars;

/// <summary>
/// Octets to whole lines (RFC 5545 §3.1). Lines are folded by octets, so that a fold may split a character:
/// they are unfolded first and decoded afterwards. Lines may end with CRLF, LF or CR; blank ones are skipped, even before a fold.
/// </summary>
internal sealed class UnfoldedLines(ReadOnlyMemory<byte> octets, CalendarLimits limits)
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _number = 1;

    /// <summary>Each line, to be looked at before the next one is asked for.</summary>
    public IEnumerable<UnfoldedLine> Read()
    {
        foreach (var (number, physical) in PhysicalLines())
        {
            if (physical.IsEmpty) continue;
            var isFold = physical.Span[0] is (byte)' ' or (byte)'\t';
            if (!isFold) yield return new UnfoldedLine(_number, _line.WrittenMemory);
            if (!isFold) Begin(number);
            Append(isFold ? physical[1..] : physical);
        }
        yield return new UnfoldedLine(_number, _line.WrittenMemory);
    }

    private IEnumerable<(int Number, ReadOnlyMemory<byte> Octets)> PhysicalLines()
    {
        var rest = octets.Span.StartsWith(Encoding.UTF8.Preamble) ? octets[Encoding.UTF8.Preamble.Length..] : octets;
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOfAny((byte)'\r', (byte)'\n');
            yield return (number, end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + (rest.Span[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
    }

    private void Begin(int number)
    {
        _line.ResetWrittenCount();
        _number = number;
    }

    private void Append(ReadOnlyMemory<byte> part)
    {
        if (_line.WrittenCount + part.Length > limits.LineBytes)
            throw new CalendarFormatException(CalendarProblem.LineTooLong, _number, $"{limits.LineBytes}");
        _line.Write(part.Span);
    }
}

/// <summary>A whole line: the number, from 1, of the physical line where it begins, and its octets.</summary>
internal readonly record struct UnfoldedLine(int Number, ReadOnlyMemory<byte> Octets)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null for a blank line.</summary>
    /// <exception cref="CalendarFormatException">It is not UTF-8.</exception>
    public string? Text()
    {
        try
        {
            var text = Strict.GetString(Octets.Span);
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            throw new CalendarFormatException(CalendarProblem.NotUtf8, Number);
        }
    }
}
