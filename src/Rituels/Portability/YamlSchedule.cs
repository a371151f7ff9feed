using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>The <c>schedule</c> of a cohort's file: moments such as <c>Friday 14:30</c>. What is left out takes its default.</summary>
internal sealed class YamlSchedule(YamlMap cohort, Findings findings)
{
    private static readonly (string, ReminderKind)[] Kinds = [("channel", ReminderKind.Channel), ("member", ReminderKind.Member)];

    private readonly List<int> _reminderLines = [];
    private bool _isRead = true;

    public Schedule Read()
    {
        if (cohort.Map("schedule", "opens", "reminders", "closes", "digest") is not { } map) return Schedule.Default;
        var usual = Schedule.Default;
        var schedule = new Schedule(Moment(map, "opens", usual.Opens), Reminders(map), Moment(map, "closes", usual.Closes), Moment(map, "digest", usual.Digest));
        if (_isRead)
            foreach (var fault in schedule.Faults()) findings.Problem(LineOf(map, fault.Field), fault.Key, fault.Moment);
        return schedule;
    }

    private IReadOnlyList<ScheduledReminder> Reminders(YamlMap map)
    {
        if (!map.Says("reminders")) return Schedule.Default.Reminders;
        var reminders = new List<ScheduledReminder>();
        foreach (var node in map.List("reminders", CohortLimits.Reminders))
        {
            if (YamlMap.Of(node, findings, "kind", "at") is not { } reminder) continue;
            if (reminder["kind"] is null) findings.Problem(reminder.Line, "missing-key", "kind");
            if (reminder["at"] is null) findings.Problem(reminder.Line, "missing-key", "at");
            reminders.Add(new(reminder.OneOf("kind", ReminderKind.Channel, Kinds), Moment(reminder, "at", default)));
            _reminderLines.Add(reminder.LineOf("at"));
        }
        return reminders;
    }

    private WeekMoment Moment(YamlMap map, string key, WeekMoment usual)
    {
        if (map.Text(key, CohortLimits.Name) is not { } text)
        {
            _isRead &= map[key] is null && usual != default;
            return usual;
        }
        if (WeekMoment.TryParse(text, out var moment)) return moment;
        findings.Problem(map.LineOf(key), "not-a-moment", text);
        _isRead = false;
        return usual;
    }

    private int LineOf(YamlMap map, string field) =>
        field.StartsWith("reminders[", StringComparison.Ordinal) && int.Parse(field[10..^1]) is var index
            ? _reminderLines.ElementAtOrDefault(index) is var line && line > 0 ? line : map.LineOf("reminders")
            : map.LineOf(field);
}
