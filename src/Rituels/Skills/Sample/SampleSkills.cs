using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>In its first week the sample cohort filled a wall; "Postgres" was merged later.</summary>
internal sealed class SampleSkills(RituelsDb db) : ISample
{
    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var (life, at) = (new SkillsLife(cohort.Languages[0], seed), now.AddDays(-7 * 20));
        var here = db.Memberships.Local.Where(m => m.CohortId == cohort.Id).Select(m => m.PersonId).ToHashSet();
        var subjects = new Dictionary<string, Subject>();
        foreach (var person in db.People.Local.Where(p => here.Contains(p.Id)).OrderBy(p => p.EmailKey, StringComparer.Ordinal))
            foreach (var said in life.Of(person.EmailKey))
            {
                if (!subjects.TryGetValue(said.Name, out var subject)) db.Add(subjects[said.Name] = subject = Subject.Named(said.Name, said.Family, cohort, person.Id, at));
                db.AddRange(said.Levels.Select(level => Placement.Of(subject, person.Id, level, isConfirmed: true, at)));
            }
        if (!subjects.TryGetValue("PostgreSQL", out var postgres)) return Task.CompletedTask;
        var other = Subject.Named("Postgres", "topic", cohort, null, at);
        other.MergeInto(postgres, null, at.AddDays(1));
        db.Add(other);
        return Task.CompletedTask;
    }
}
