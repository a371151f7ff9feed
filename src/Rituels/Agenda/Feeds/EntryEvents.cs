using Rituels.Calendars;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Days of other rituals as events. Whole days leave people free: nobody is away because a team has a key date.</summary>
internal static class EntryEvents
{
    public static CalendarEvent Of(CalendarEntry entry, TimeZoneInfo zone, Settings settings) =>
        new(entry.Uid, EventHours.Of(entry.First, entry.Last, (entry.From, entry.Until), zone), entry.ChangedAt)
        {
            LastModified = entry.ChangedAt, Sequence = entry.Sequence, Status = StatusOf(entry), IsFree = entry.IsCancelled || entry.From is null,
            Summary = entry.Title, Description = entry.Text, Location = entry.Place, Categories = [entry.Kind],
            Url = entry.Path is { } path ? new(settings.LinkTo(path)) : null,
        };

    private static EventStatus StatusOf(CalendarEntry entry) =>
        entry.IsCancelled ? EventStatus.Cancelled : entry.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed;
}
