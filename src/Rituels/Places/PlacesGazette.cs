using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Monday's gazette: the kept hours of the week and the next, those that are off with why, and who of the staff is there.</summary>
internal sealed class PlacesGazette(RituelsDb db) : IGazetteSource
{
    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        // A gazette that is drafted later in the week tells of what is still to come.
        var (today, last, words) = (cohort.Today(now), week.Next.Sunday, new PlacesWords(tongue));
        var first = today > week.Monday ? today : week.Monday;
        var times = await db.SlotTimes(cohort, first, last, stop);
        if (times.Count == 0) return [];
        var (visitors, staff) = (await db.Visitors(cohort, first, last, stop), (await db.StaffOn(cohort, week.Monday, stop)).Select(person => person.Id).ToHashSet());
        return [.. times.Select(time => Item(cohort, time, [.. visitors[(time.Slot.Id, time.Day)].Where(person => staff.Contains(person.Id)).Select(person => person.Name)], words))];
    }

    private static GazetteItem Item(Cohort cohort, SlotTime time, List<string> staff, PlacesWords words) =>
        new(GazetteSubject.Places, $"places/{time.Key}", Text(time, staff, words), $"/{cohort.Slug}/places") { Day = time.Day, Place = words.Room(time.Slot.Room) };

    private static string Text(SlotTime time, List<string> staff, PlacesWords words)
    {
        var hours = words.Hours(time.Slot.From, time.Slot.Until);
        if (time.Off is { } off) return words["gazette-off", hours, words.Why(off)];
        return staff.Count > 0 ? words["gazette-with", hours, words.Tongue.List(staff)] : words["gazette", hours];
    }
}
