using Rituels.Calendars;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>The days off of an .ics file that a cohort's file names, within the cohort's dates.</summary>
internal static class HolidayCalendar
{
    public static IReadOnlyList<DayOff> Read(string path, string name, string zone, (DateOnly Starts, DateOnly Ends) dates, int line, Findings findings)
    {
        try
        {
            using var file = File.OpenRead(path);
            var spans = DaysOff.In(CalendarReader.Read(file), TimeZoneInfo.FindSystemTimeZoneById(zone), dates.Starts, dates.Ends);
            if (spans.Count <= CohortLimits.DaysOff) return [.. spans.Select(DayOffOf)];
            findings.Problem(line, "too-many", "holidays", CohortLimits.DaysOff);
        }
        catch (CalendarFormatException wrong)
        {
            findings.Problem(line, "calendar-unreadable", name, wrong.Line, wrong.Detail);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            findings.Problem(line, "calendar-missing", name);
        }
        return [];
    }

    private static DayOff DayOffOf(DayOffSpan span)
    {
        var label = Characters.First(new string([.. span.Summary.Select(c => char.IsControl(c) ? ' ' : c)]).Trim(), CohortLimits.Label);
        return new DayOff(span.From, span.To, label.Length == 0 ? null : label);
    }
}
