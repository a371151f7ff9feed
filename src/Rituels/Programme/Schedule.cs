using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rituels.Programme;

/// <summary>A wall-clock moment of any week, such as Friday 14:30, in the cohort's time zone.</summary>
[JsonConverter(typeof(WeekMomentJson))]
public readonly record struct WeekMoment(DayOfWeek Day, TimeOnly Time) : IComparable<WeekMoment>
{
    /// <summary>Minutes since Monday 00:00: weeks begin on Monday, Sunday is their last day.</summary>
    private int Minute => ((int)Day + 6) % 7 * 1440 + Time.Hour * 60 + Time.Minute;

    /// <summary>Reads <c>Friday 14:30</c> (English day names, 24 hours).</summary>
    public static bool TryParse(string? text, out WeekMoment moment)
    {
        moment = default;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !parts[0].All(char.IsLetter)) return false; // Enum would read numbers, and add up a list.
        if (!Enum.TryParse<DayOfWeek>(parts[0], ignoreCase: true, out var day)) return false;
        if (!TimeOnly.TryParseExact(parts[1], ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return false;
        moment = new WeekMoment(day, time);
        return true;
    }

    /// <exception cref="FormatException">The text is not a moment such as Friday 14:30.</exception>
    public static WeekMoment Parse(string text) =>
        TryParse(text, out var moment) ? moment : throw new FormatException($"'{text}' is not a moment such as Friday 14:30.");

    public int CompareTo(WeekMoment other) => Minute.CompareTo(other.Minute);
    public static bool operator <(WeekMoment a, WeekMoment b) => a.Minute < b.Minute;
    public static bool operator >(WeekMoment a, WeekMoment b) => a.Minute > b.Minute;
    public static bool operator <=(WeekMoment a, WeekMoment b) => a.Minute <= b.Minute;
    public static bool operator >=(WeekMoment a, WeekMoment b) => a.Minute >= b.Minute;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day} {Time:HH\\:mm}");

    private sealed class WeekMomentJson : JsonConverter<WeekMoment>
    {
        public override WeekMoment Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, WeekMoment value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>Whom a reminder goes to: the list addresses (channel), or those of silent teams who may file (member).</summary>
public enum ReminderKind { Channel, Member }

public readonly record struct ScheduledReminder(ReminderKind Kind, WeekMoment At);

/// <summary>When the week's retrospective opens, reminds, closes and is mailed: opens &lt; reminders &lt; closes ≤ digest.</summary>
public sealed record Schedule(WeekMoment Opens, IReadOnlyList<ScheduledReminder> Reminders, WeekMoment Closes, WeekMoment Digest)
{
    public static readonly Schedule Default = new(
        new(DayOfWeek.Monday, new(0, 0)),
        [
            new(ReminderKind.Channel, new(DayOfWeek.Friday, new(10, 0))),
            new(ReminderKind.Member, new(DayOfWeek.Friday, new(13, 30))),
            new(ReminderKind.Member, new(DayOfWeek.Friday, new(14, 15))),
        ],
        new(DayOfWeek.Friday, new(14, 30)),
        new(DayOfWeek.Friday, new(15, 0)));

    /// <summary>What is out of order, as keys of words with the moment concerned; empty when the schedule holds.</summary>
    public IEnumerable<ScheduleFault> Faults()
    {
        if (Opens >= Closes) yield return new("closes", "closes-before-opens", Closes);
        if (Closes > Digest) yield return new("digest", "digest-before-closes", Digest);
        for (var i = 0; i < Reminders.Count; i++)
            if (Reminders[i].At <= Opens || Reminders[i].At >= Closes)
                yield return new($"reminders[{i}]", "reminder-outside", Reminders[i].At);
    }

    /// <summary>A Saturday or Sunday that the schedule names is a working day.</summary>
    public bool Names(DayOfWeek day) =>
        Opens.Day == day || Closes.Day == day || Digest.Day == day || Reminders.Any(r => r.At.Day == day);

    public bool Equals(Schedule? other) =>
        other is not null && Opens == other.Opens && Closes == other.Closes && Digest == other.Digest && Reminders.SequenceEqual(other.Reminders);

    public override int GetHashCode() => HashCode.Combine(Opens, Closes, Digest, Reminders.Count);
}

public readonly record struct ScheduleFault(string Field, string Key, WeekMoment Moment);
