using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Kept hours in the agenda and calendars of everybody in the cohort; what was booked in those of who asked, of their team, and of staff.</summary>
internal sealed class PlacesCalendar(RituelsDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop)
    {
        if (!reader.IsMember) return [];
        var words = new PlacesWords(Tongue.Of(reader.Language, cohort.Vocabulary));
        var times = await db.SlotTimes(cohort, first, last, stop);
        return [.. times.Where(time => time.IsOn || WasKept(cohort, time)).Select(time => Entry(cohort, time, words)), .. await Booked(cohort, reader, first, last, words, stop)];
    }

    private async Task<IEnumerable<CalendarEntry>> Booked(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, PlacesWords words, CancellationToken stop)
    {
        if (reader.Person is not { } person) return [];
        var teams = reader.Parts.Select(part => part.TeamId).OfType<Guid>().Distinct().ToList();
        var all = await db.Set<RoomRequest>().AsNoTracking().Whole().For(cohort, person.Id, teams, reader.Parts.Any(part => part.Role == Role.Staff))
            .Where(r => r.RoomId != null && r.State != RequestState.Asked && first <= r.HeldDay && r.HeldDay <= last).OrderBy(r => r.HeldDay).ThenBy(r => r.HeldFrom).ThenBy(r => r.Id).ToListAsync(stop);
        return all.Select(request => Entry(cohort, request, words));
    }

    /// <summary>What was known from the start was never in the calendar; what somebody called off, or declared a day off since, is struck out, since it was.</summary>
    private static bool WasKept(Cohort cohort, SlotTime time) =>
        time.Slot.Days.Exists(day => day.Day == time.Day) || (time.Off is { Holiday: null } && cohort.DaysOff.Where(off => off.WithdrawnAt is null && off.Covers(time.Day)).All(off => off.DeclaredAt is not null));

    /// <summary>When days off over that day were declared and withdrawn: each changes what calendars have of it.</summary>
    private static IReadOnlyList<DateTimeOffset> Changes(Cohort cohort, DateOnly day) =>
        [.. cohort.DaysOff.Where(off => off.Covers(day)).SelectMany(off => new[] { off.DeclaredAt, off.WithdrawnAt }).OfType<DateTimeOffset>()];

    private static CalendarEntry Entry(Cohort cohort, SlotTime time, PlacesWords words)
    {
        var changes = Changes(cohort, time.Day);
        return new($"{time.Slot.Id}-{time.Day:yyyyMMdd}@rituels", words["slot-title", time.Slot.Room!.Place!.Name], time.Day, time.Day)
        {
            From = time.Slot.From, Until = time.Slot.Until, Place = words.Room(time.Slot.Room), Text = time.Off is { } off ? words.Why(off) : time.Slot.Note, Kind = words["kept"],
            Path = $"/{cohort.Slug}/places", IsCancelled = !time.IsOn, Sequence = time.Slot.Version - 1 + changes.Count, ChangedAt = changes.Append(time.Slot.ChangedAt).Max(),
        };
    }

    private static CalendarEntry Entry(Cohort cohort, RoomRequest request, PlacesWords words) =>
        new(request.Uid, words["booking-title", words.Who(request)], request.HeldDay!.Value, request.HeldDay.Value)
        {
            From = request.HeldFrom, Until = request.HeldUntil, Place = words.Room(request.Room), Text = request.Text, Kind = words["title"], Path = $"/{cohort.Slug}/places/requests/{request.Id}",
            IsCancelled = !request.IsLiving, IsTentative = request.State == RequestState.Proposed, Sequence = request.Sequence, ChangedAt = request.ChangedAt,
        };
}
