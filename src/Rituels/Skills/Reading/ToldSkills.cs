using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Two questions for everybody, however many they are.</summary>
internal sealed class ToldSkills(RituelsDb db) : ITellSkills
{
    public async Task<ILookup<Guid, PersonSkill>> All(Cohort cohort, CancellationToken stop)
    {
        var subjects = await db.Set<Subject>().AsNoTracking().Of(cohort).ToListAsync(stop);
        var placed = await db.Set<Placement>().AsNoTracking().Of(cohort).Where(p => p.IsConfirmed).Select(p => new { p.PersonId, p.SubjectId, p.Level }).ToListAsync(stop);
        var (roots, names) = (Atlas.Roots(subjects), subjects.ToDictionary(subject => subject.Id, subject => subject.Name));
        return placed.Where(p => roots.ContainsKey(p.SubjectId)).GroupBy(p => (p.PersonId, Subject: roots[p.SubjectId]))
            .Select(own => new PersonSkill(own.Key.PersonId, own.Key.Subject, names[own.Key.Subject], own.Any(p => p.Level == Level.CanHelp), own.Any(p => p.Level == Level.WantsToLearn)))
            .OrderBy(skill => skill.Name, NameOrder.Alphabetical).ThenBy(skill => skill.SubjectId).ToLookup(skill => skill.PersonId);
    }
}
