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
        var staff = await db.StaffOn(cohort, cohort.Today(now), stop);
        var readers = staff.Count > 0 ? staff : await db.People.AsNoTracking().Where(p => p.IsAdmin).OrderBy(p => p.Id).ToListAsync(stop);
        return await outbox.Write(cohort, readers, Occasion.Of(work), now, tongue => Print(rule, cohort, tongue));
    }

    private Task<Letter> Print(RetentionRule rule, Cohort cohort, Tongue tongue)
    {
        var view = new RetentionView(cohort, rule, new PrivacyWords(tongue), settings.Value.LinkTo);
        return press.Print<RetentionLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
    }
}
