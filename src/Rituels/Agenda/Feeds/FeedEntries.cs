using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The days that other rituals put beside the sessions, as events of a calendar, as far as its reader may see them.</summary>
internal sealed class FeedEntries(IEnumerable<ICalendarSource> sources, IOptions<Settings> settings)
{
    /// <summary>A year beyond the cohort's end, as teams announce launches that come after it.</summary>
    public async Task<IReadOnlyList<CalendarEvent>> Of(Cohort cohort, EntryReader reader, DateTimeOffset now, CancellationToken stop)
    {
        var events = new List<CalendarEvent>();
        foreach (var source in sources)
            events.AddRange((await source.Between(cohort, reader, cohort.Starts.AddMonths(-1), cohort.Ends.AddYears(1), now, stop))
                .Where(entry => reader.Group is not { } group || entry.IsFor(group))
                .Select(entry => EntryEvents.Of(entry, SessionTimes.ZoneOf(cohort, entry.First), settings.Value)));
        return events;
    }
}
