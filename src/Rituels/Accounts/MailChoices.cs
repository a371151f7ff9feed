using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>Whether somebody gets one kind of a cohort's mail.</summary>
internal sealed record MailChoice(Cohort Cohort, string Kind, bool IsWanted)
{
    /// <summary>Its value in the form.</summary>
    public string Key => $"{Cohort.Slug}/{Kind}";
}

/// <summary>The mail that a person gets of each cohort, and may stop. Reminders have more ways than one: <see cref="ReminderChoices"/>.</summary>
internal sealed class MailChoices(RituelsDb db)
{
    /// <summary>As rituals call them, in the order of the form.</summary>
    private static readonly string[] Kinds = ["digest", "gazette", "session", "help", "talk"], OfStaff = ["monday"];

    /// <summary>Of the cohorts that still send mail.</summary>
    public async Task<List<MailChoice>> Of(Person person, IEnumerable<MyCohort> cohorts)
    {
        var stops = await db.Set<MailStop>().AsNoTracking().Where(s => s.PersonId == person.Id).ToListAsync();
        return [.. from mine in cohorts
            where !mine.Cohort.IsClosed
            from kind in mine.Memberships.Any(m => m.Role == Role.Staff) ? [.. Kinds, .. OfStaff] : Kinds
            select new MailChoice(mine.Cohort, kind, !stops.Exists(s => s.CohortId == mine.Cohort.Id && s.Kind == kind))];
    }

    /// <summary>Saves what changed among the choices of these cohorts.</summary>
    /// <param name="wanted">The keys of the mail to get.</param>
    public Task Keep(Person person, IReadOnlyList<MyCohort> cohorts, IReadOnlyCollection<string> wanted, DateTimeOffset now) =>
        db.SaveEvenTwice(async () => Change(person, await Of(person, cohorts), wanted, now));

    private void Change(Person person, IEnumerable<MailChoice> choices, IReadOnlyCollection<string> wanted, DateTimeOffset now)
    {
        foreach (var choice in choices.Where(c => c.IsWanted != wanted.Contains(c.Key)))
        {
            var stop = new MailStop { CohortId = choice.Cohort.Id, PersonId = person.Id, Kind = choice.Kind, Since = now };
            db.Entry(stop).State = choice.IsWanted ? EntityState.Added : EntityState.Deleted;
        }
    }
}
