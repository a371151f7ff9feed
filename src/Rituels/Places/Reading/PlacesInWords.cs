using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The hours that are kept each week, in a cohort that has places.</summary>
internal sealed class PlacesInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (words, today) = (new PlacesWords(tongue), cohort.Today(now));
        var slots = (await db.SlotsOf(cohort, stop)).Where(slot => slot.Between(cohort, today, cohort.Ends).Any());
        var sentences = slots.Select(slot => words["rhythm", tongue.Weekday(slot.Weekday), tongue.Hour(slot.From), tongue.Hour(slot.Until), words.WithSeats(slot.Room)]).ToList();
        if ((await db.PlacesOf(cohort, stop)).Any(place => place.Rooms.Exists(room => room.IsOpen))) sentences.Add(words["rhythm-ask"]);
        return sentences.Count == 0 ? null : new("places", words["rhythm-title"], sentences, $"/{cohort.Slug}/places");
    }
}
