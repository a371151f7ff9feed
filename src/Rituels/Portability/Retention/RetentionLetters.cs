using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The word to staff that a day comes near; to the instance's administrators when no staff is left.</summary>
internal sealed class RetentionLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <returns>To how many it goes.</returns>
    public async Task<int> Tell(DueWork work, RetentionRule rule, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var readers = await Readers(cohort, cohort.Today(now), stop);
        foreach (var alike in readers.GroupBy(cohort.LanguageOf))
        {
            var view = new RetentionView(cohort, rule, new PrivacyWords(Tongue.Of(alike.Key, cohort.Vocabulary)), settings.Value.LinkTo);
            var letter = outbox.Add(await press.Print<RetentionLetter>(view, cohort.Id, alike.Key, view.Subject, view.Text));
            foreach (var person in alike)
                outbox.Post(letter, new Recipient(person.Email, person.Name, person.Id, alike.Key), Occasion.Of(cohort.Id, work.Ritual, $"{work.Kind}-{work.Ordinal}", work.Period), now);
        }
        return readers.Count;
    }

    private async Task<IReadOnlyList<Person>> Readers(Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).ToListAsync(stop);
        var staff = parts.Where(m => m.ReadsOn(today, cohort)).Select(m => m.Person!).DistinctBy(p => p.Id).ToList();
        return staff.Count > 0 ? staff : await db.People.AsNoTracking().Where(p => p.IsAdmin).OrderBy(p => p.Id).ToListAsync(stop);
    }
}
