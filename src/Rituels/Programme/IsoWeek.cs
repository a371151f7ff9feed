using System.Globalization;
using System.Text.Json.Serialization;

namespace Rituels.Programme;

/// <summary>
/// A week of ISO 8601: Monday to Sunday, numbered within the ISO year, which is not always the calendar year
/// (Friday 1 January 2027 is in 2026-W53). Years 1 to 9998.
/// </summary>
[JsonConverter(typeof(IsoWeekJson))]
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private IsoWeek(int year, int number) => (Year, Number) = (year, number);

    public int Year { get; }
    public int Number { get; }

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));
    public DateOnly Sunday => Monday.AddDays(6);
    public IsoWeek Next => Plus(1);
    public IsoWeek Previous => Plus(-1);

    /// <summary>The sortable number that databases keep: 2019-W10 is 201910.</summary>
    public int Key => Year * 100 + Number;

    public static IsoWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    public static IsoWeek FromKey(int key) => new(key / 100, key % 100);

    /// <summary>Reads <c>2019-W10</c>; a week that its year does not have (2019-W53) is refused.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] is not 'W') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year is < 1 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year)) return false;
        week = new IsoWeek(year, number);
        return true;
    }

    /// <exception cref="FormatException">The text is not a week such as 2019-W10.</exception>
    public static IsoWeek Parse(string text) =>
        TryParse(text, out var week) ? week : throw new FormatException($"'{text}' is not an ISO week such as 2019-W10.");

    /// <summary>The day of this week with that name; Sunday is its last day.</summary>
    public DateOnly Day(DayOfWeek day) => Monday.AddDays(((int)day + 6) % 7);

    public IsoWeek Plus(int weeks) => Of(Monday.AddDays(7 * weeks));

    public int CompareTo(IsoWeek other) => Key.CompareTo(other.Key);
    public static bool operator <(IsoWeek a, IsoWeek b) => a.Key < b.Key;
    public static bool operator >(IsoWeek a, IsoWeek b) => a.Key > b.Key;
    public static bool operator <=(IsoWeek a, IsoWeek b) => a.Key <= b.Key;
    public static bool operator >=(IsoWeek a, IsoWeek b) => a.Key >= b.Key;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private sealed class IsoWeekJson : JsonConverter<IsoWeek>
    {
        public override IsoWeek Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => Parse(reader.GetString()!);
        public override void Write(System.Text.Json.Utf8JsonWriter writer, IsoWeek value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
