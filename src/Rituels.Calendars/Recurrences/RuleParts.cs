using System.Globalization;

namespace Rituels.Calendars;

/// <summary>The NAME=VALUE parts of a recurrence rule (RFC 5545 §3.3.10), each at most once, as text and as numbers.</summary>
internal sealed class RuleParts
{
    private readonly ContentLine _line;
    private readonly Dictionary<string, string> _parts = [];

    /// <exception cref="CalendarFormatException">A part has no value, or stands twice.</exception>
    public RuleParts(ContentLine line)
    {
        _line = line;
        foreach (var part in line.Value.Trim().TrimEnd(';').ToUpperInvariant().Split(';')) Add(part.Split('=', 2));
    }

    public string? this[string name] => _parts.GetValueOrDefault(name);

    public IEnumerable<string> Names => _parts.Keys;

    public IEnumerable<string> Values(string name) => this[name]?.Split(',').Select(text => text.Trim()) ?? [];

    /// <summary>Numbers without a sign, in their bounds, each once: each day is compared with all of them.</summary>
    public IReadOnlyList<int> Numbers(string name, int smallest, int largest) => [.. Values(name).Select(text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest ? number : throw Bad()).Distinct()];

    /// <summary>Numbers that count from the beginning, or from the end when negative; never 0.</summary>
    public IReadOnlyList<int> Places(string name, int largest) => [.. Values(name).Select(text => Place(text, largest)).Distinct()];

    /// <inheritdoc cref="Places"/>
    public int Place(string text, int largest) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0 && Math.Abs((long)number) <= largest
            ? number
            : throw Bad();

    /// <summary>One number above 0, or null when the part is absent.</summary>
    public int? Number(string name) => this[name] is null ? null : Numbers(name, 1, int.MaxValue) is [var number] ? number : throw Bad();

    public CalendarFormatException Bad() => new(CalendarProblem.BadRule, _line.Line, _line.Value);

    public CalendarFormatException Unsupported(string name) => new(CalendarProblem.UnsupportedRecurrence, _line.Line, $"{name}={this[name]}");

    private void Add(string[] sides)
    {
        if (sides.Length < 2 || !_parts.TryAdd(sides[0].Trim(), sides[1].Trim())) throw Bad();
    }
}
