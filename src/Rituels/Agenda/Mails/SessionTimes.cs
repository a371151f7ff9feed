using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session's days and hours as instants, in the time zone that its cohort has in its week.</summary>
public sealed class SessionTimes(SessionSheet sheet, Cohort cohort)
{
    /// <summary>The hour of its mails, on the cohort's clocks.</summary>
    private static readonly TimeOnly Hour = new(9, 0);

    public TimeZoneInfo Zone { get; } = ZoneOf(cohort, sheet.Starts);

    /// <summary>The zone that a cohort has in the week of a day: pages, mails, files and calendars read its hours in it alike.</summary>
    public static TimeZoneInfo ZoneOf(Cohort cohort, DateOnly day) => TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone);

    public DateTimeOffset MailAt(int daysBefore) => MailOn(sheet.Starts.AddDays(-daysBefore));

    public DateTimeOffset MailOn(DateOnly day) => WallClock.Read(day, Hour, Zone);

    /// <summary>When it is too late to prepare for it: as it begins; without an hour, once its first day is over.</summary>
    public DateTimeOffset Begins => sheet.From is { } from ? WallClock.Read(sheet.Starts, from, Zone) : Midnight(sheet.Starts);

    /// <summary>When the last day on which it may be is over.</summary>
    public DateTimeOffset Ends
    {
        get
        {
            var last = sheet.EveryFirstDay.Max().AddDays(sheet.Length - 1);
            if (sheet.Until is not { } until) return Midnight(last);
            return WallClock.Read(sheet.Length == 1 && until <= sheet.From ? last.AddDays(1) : last, until, Zone);
        }
    }

    private DateTimeOffset Midnight(DateOnly day) => WallClock.Read(day.AddDays(1), TimeOnly.MinValue, Zone);
}
