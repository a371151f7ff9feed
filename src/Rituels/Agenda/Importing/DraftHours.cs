using System.Globalization;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Days and hours as the fields of a form write and read them.</summary>
internal static class DraftHours
{
    public static string Write(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Write(DateOnly day) => day == default ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(IReadOnlyList<RunStep> steps) => PlanningField.Named("runOfShow").Of(new() { RunOfShow = steps });

    /// <summary><c>mentors 14:00-17:30</c>, group after group.</summary>
    public static string Write(IEnumerable<Invited> audience) =>
        string.Join(", ", audience.Where(invited => invited.IsPartTime && Groups.Known.Contains(invited.Group))
            .Select(invited => $"{invited.Group} {(invited.From is null ? "until " : "")}{string.Join('-', new[] { Write(invited.From), Write(invited.Until) }.Where(hour => hour.Length > 0))}"));

    public static TimeOnly? Time(FormReader form, string field, string? typed, string wrong)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        form.WrongText(field, wrong);
        return null;
    }

    /// <summary>Other days, one a line, with their year or in the first day's programme.</summary>
    public static IReadOnlyList<DateOnly> Days(FormReader form, string field, string? typed, DateOnly first, string wrong)
    {
        var lines = form.Lines(field, typed, SheetLimits.Alternatives, SheetLimits.Line);
        if (lines.Count == 0 || first == default) return [];
        var year = new ProgrammeYear(first.Year, first.Month);
        var read = lines.Select(line => DateReader.Read(line) is { IsDated: true } days ? year.Resolve(days) : null).ToList();
        if (read.Exists(days => days is null)) form.WrongText(field, wrong);
        return [.. read.OfType<ResolvedDays>().SelectMany(days => days.Days.Select(span => span.From).Concat(days.Alternatives)).Where(day => day != first && CohortLimits.IsDay(day)).Distinct().Take(SheetLimits.Alternatives)];
    }

    /// <summary>The hours of groups that come for a part: each must be among those invited.</summary>
    public static IReadOnlyDictionary<string, TimeSpanOfDay> OfGroups(FormReader form, string field, string? typed, IReadOnlyCollection<string> groups, string wrong)
    {
        var text = form.OptionalText(field, typed, SheetLimits.Line);
        var hours = HoursReader.Take(text, out var rest);
        var isRead = text.Length == 0 || (hours.Groups.Count > 0 && hours.Groups.Keys.All(groups.Contains) && PlainText.Words(rest).All(word => AudienceWords.GroupOf(word) is not null || AudienceWords.IsQualifier(word)));
        if (!isRead) form.WrongText(field, wrong);
        return hours.Groups;
    }
}
