using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;

namespace Rituels.Programme;

/// <summary>Name, address, parts in cohorts, days away (which go with the person), teams that somebody follows, lists that are their address.</summary>
internal sealed class ProgrammeOnPeople(RituelsDb db, ProgrammeWords words) : IHoldsOnPeople
{
    public string Name => "programme";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Person), typeof(Membership), typeof(Team), typeof(Cohort), typeof(Absence)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        person.Name, person.Email, person.Language, person.IsAdmin,
        parts = await db.Memberships.AsNoTracking().Where(m => m.PersonId == person.Id).OrderBy(m => m.Id)
            .Select(m => new { cohort = db.Cohorts.First(c => c.Id == m.CohortId).Slug, team = m.Team!.Slug, m.Role, m.From, m.To }).ToListAsync(stop),
        follows = await db.Teams.AsNoTracking().Where(t => t.ReferentId == person.Id).OrderBy(t => t.Id)
            .Select(t => new { cohort = db.Cohorts.First(c => c.Id == t.CohortId).Slug, team = t.Slug }).ToListAsync(stop),
        away = await db.Set<Absence>().AsNoTracking().Where(a => a.PersonId == person.Id).OrderBy(a => a.From).Select(a => new { a.From, a.To }).ToListAsync(stop),
        listOf = (await Lists(Erasure.Of(person), stop)).Select(c => c.Slug),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var lines = new List<string>();
        if (await Parts(erasure).CountAsync(stop) is > 0 and var parts) lines.Add(words.Count("foretell-parts", parts));
        if (await Followed(erasure).CountAsync(stop) is > 0 and var followed) lines.Add(words.Count("foretell-followed", followed));
        if ((await Lists(erasure, stop)).Count is > 0 and var lists) lines.Add(words.Count("foretell-lists", lists));
        if (erasure.Person is { } person) lines.Add(words[await Stays(person, erasure.Cohort, stop) ? "foretell-stays" : "foretell-leaves"]);
        return lines;
    }

    /// <summary>An administrator, or somebody of another cohort, keeps their name and account.</summary>
    private async Task<bool> Stays(Person person, Cohort? cohort, CancellationToken stop) =>
        cohort is not null && (person.IsAdmin || await db.Memberships.AnyAsync(m => m.PersonId == person.Id && m.CohortId != cohort.Id, stop));

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        foreach (var cohort in await Lists(erasure, stop)) await Leave(cohort, erasure.Person, stop);
        await Followed(erasure).ExecuteUpdateAsync(set => set.SetProperty(t => t.ReferentId, (Guid?)null), stop);
        await Parts(erasure).ExecuteDeleteAsync(stop);
    }

    private async Task Leave(Cohort cohort, Person? person, CancellationToken stop)
    {
        IReadOnlyList<string> left = [.. cohort.Lists.Where(list => person is not null && Person.KeyOf(list) != person.EmailKey)];
        await db.Cohorts.Where(c => c.Id == cohort.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Lists, left), stop);
    }

    /// <summary>The cohorts that mail to the person's address as to a list; for everybody's data, the cohort if it has lists.</summary>
    private async Task<IReadOnlyList<Cohort>> Lists(Erasure erasure, CancellationToken stop)
    {
        var cohorts = erasure.Cohort is { } one ? db.Cohorts.Where(c => c.Id == one.Id) : db.Cohorts;
        var all = await cohorts.AsNoTracking().OrderBy(c => c.Id).ToListAsync(stop);
        return [.. all.Where(c => c.Lists.Any(list => erasure.Person is not { } person || Person.KeyOf(list) == person.EmailKey))];
    }

    private IQueryable<Membership> Parts(Erasure erasure) =>
        db.Memberships.Of(erasure, person => m => m.PersonId == person, cohort => m => m.CohortId == cohort);

    private IQueryable<Team> Followed(Erasure erasure) =>
        db.Teams.Where(t => t.ReferentId != null).Of(erasure, person => t => t.ReferentId == person, cohort => t => t.CohortId == cohort);
}
