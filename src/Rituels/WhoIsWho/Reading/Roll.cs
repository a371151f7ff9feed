using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Everybody who is of the cohort today, by name; after its end, who stayed to it. As many questions for 10 people as for 200.</summary>
public sealed record Roll(IReadOnlyList<Entry> People, IReadOnlyList<Team> Teams)
{
    public Entry? Find(Guid person) => People.FirstOrDefault(entry => entry.Id == person);

    /// <summary>Subjects that somebody can help with, the most held first, each with its number of people.</summary>
    public IEnumerable<(Guid Id, string Name, int Count)> Subjects =>
        People.SelectMany(entry => entry.Subjects.Where(skill => skill.Helps)).GroupBy(skill => skill.SubjectId).Select(own => (own.Key, own.First().Name, own.Count())).OrderByDescending(subject => subject.Item3).ThenBy(subject => subject.Name, NameOrder.Alphabetical);

    public static async Task<Roll> Read(RituelsDb db, ITellSkills skills, Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToListAsync(stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop);
        var cards = await db.Set<Card>().AsNoTracking().Where(c => c.CohortId == cohort.Id).ToDictionaryAsync(c => c.PersonId, stop);
        var (known, followed) = (await skills.All(cohort, stop), teams.Where(team => team.ReferentId is not null).OrderBy(team => team.Name, NameOrder.Alphabetical).ToLookup(team => team.ReferentId!.Value));
        return new(
        [
            .. parts.Where(part => part.ReadsOn(today, cohort)).GroupBy(part => part.PersonId)
                .Select(own => new Entry(own.First().Person!, [.. own], [.. followed[own.Key]], cards.GetValueOrDefault(own.Key), [.. known[own.Key]]))
                .OrderBy(entry => entry.Person.Name, NameOrder.Alphabetical).ThenBy(entry => entry.Person.EmailKey, StringComparer.Ordinal),
        ], [.. teams.OrderBy(team => team.Name, NameOrder.Alphabetical)]);
    }
}

/// <summary>The roll from memory while nothing changes.</summary>
public sealed class Rolls(RituelsDb db, Recall recall, ITellSkills skills)
{
    public ValueTask<Roll> Of(Cohort cohort, DateOnly today, CancellationToken stop) => recall.Of(("directory", cohort.Id, today), () => Roll.Read(db, skills, cohort, today, stop));
}
