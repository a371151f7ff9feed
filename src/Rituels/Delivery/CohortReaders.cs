using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>To whom a mail for a whole cohort goes, as its settings have it.</summary>
public sealed class CohortReaders(RituelsDb db, Outbox outbox)
{
    /// <summary>Each address once: the people of the cohort on that day who did not stop that kind of mail, and the lists.</summary>
    public async Task<List<Recipient>> Of(Cohort cohort, DateOnly day, string kind, CancellationToken stop)
    {
        var people = new List<Recipient>();
        if (cohort.MailsEveryone)
        {
            var stopped = outbox.MailStops.Of(cohort.Id, kind);
            var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => !stopped.Contains(m.PersonId)).OrderBy(m => m.Id).ToListAsync(stop);
            people = [.. parts.Where(m => m.CoversDay(day)).Select(m => Recipient.Of(m.Person!, cohort))];
        }
        return [.. people.Concat(cohort.Lists.Select(list => List(cohort, list))).DistinctBy(r => Person.KeyOf(r.Address))];
    }

    public static Recipient List(Cohort cohort, string address) => new(address, cohort.Name, null, cohort.Languages[0]);
}
