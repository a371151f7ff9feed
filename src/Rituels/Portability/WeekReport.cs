using System.Globalization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>A week as <c>rituels schedule --format json</c> prints it: instants with the cohort's offset, null in a pause.</summary>
internal sealed record WeekReport(string Week, string State, string? Reason, string? Opens, IEnumerable<ReminderReport> Reminders, string? Closes, string? Digest)
{
    public static WeekReport Of(WeekPlan plan) => plan.Hours is { } hours
        ? new(plan.Week.ToString(), "open", null, Instant(hours.Opens), hours.Reminders.Select(ReminderReport.Of), Instant(hours.Closes), Instant(hours.Digest))
        : new(plan.Week.ToString(), "paused", plan.Pause, null, [], null, null);

    public static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

internal sealed record ReminderReport(string Kind, string At)
{
    public static ReminderReport Of(Reminder reminder) =>
        new(reminder.Kind == ReminderKind.Channel ? "channel" : "member", WeekReport.Instant(reminder.At));
}
