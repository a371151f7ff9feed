using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>What an import adds, or would add.</summary>
/// <param name="Known">What the tables say and the map has already.</param>
internal sealed record SkillsOutcome(IReadOnlyList<string> Subjects, int Placements, int Known)
{
    public bool IsNothing => Subjects.Count + Placements == 0;
}

/// <summary>
/// Adds what sheets say to what is there: nothing is changed or taken away, and the same sheets again add nothing. Staff vouch for
/// it: it waits for nobody's confirmation, unless they say that it does. What two import or write at once is all kept.
/// </summary>
public sealed class SkillsImport(RituelsDb db, LiveWatch watch, SkillsWords words)
{
    private const int Tries = 6;

    /// <summary>Puts it on the context without saving; notes say what could not be taken.</summary>
    internal async Task<SkillsOutcome> Compare(Cohort cohort, SkillsSheets sheets, Guid by, DateTimeOffset now, Findings findings, CancellationToken stop)
    {
        var book = await db.SkillsBookOf(cohort, stop);
        var subjects = await db.Set<Subject>().Of(cohort).ToDictionaryAsync(s => s.NameKey, stop);
        // What was said on a subject that was merged since is known there: sheets that left name it as screens do.
        var roots = Atlas.Roots([.. subjects.Values]);
        Guid Root(Guid subject) => roots.GetValueOrDefault(subject, subject);
        var placed = (await db.Set<Placement>().AsNoTracking().Of(cohort).Select(p => new { p.SubjectId, p.PersonId, p.Level }).ToListAsync(stop)).Select(p => (Root(p.SubjectId), p.PersonId, p.Level)).ToHashSet();
        var people = await PeopleByName.Of(db, cohort, cohort.Today(now), stop);
        var (made, added, known) = (new List<string>(), 0, 0);
        foreach (var told in sheets.Subjects.OrderBy(told => told.Family.Length == 0))
        {
            if (subjects.ContainsKey(Subject.KeyOf(told.Name))) continue;
            if (subjects.Count >= Subject.Most) { findings.Note(told.Line, "wrong-full"); break; }
            made.Add(told.Name);
            subjects[Subject.KeyOf(told.Name)] = db.Add(Subject.Named(told.Name, FamilyOf(book, told, findings), cohort, by, now)).Entity;
        }
        foreach (var told in sheets.Placements)
        {
            if (!subjects.TryGetValue(Subject.KeyOf(told.Subject), out var subject)) continue;
            if (people.Find(sheets.Who(told), told.Line, findings) is not { } person) continue;
            if (!placed.Add((Root(subject.Id), person, told.Level))) { known++; continue; }
            added++;
            db.Add(Placement.Of(subject, person, told.Level, told.IsConfirmed, now));
        }
        return new(made, added, known);
    }

    internal async Task<SkillsOutcome> Apply(Cohort cohort, SkillsSheets sheets, Guid by, DateTimeOffset now, CancellationToken stop)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                var outcome = await Compare(cohort, sheets, by, now, new Findings(words), stop);
                await db.SaveChangesAsync(stop);
                watch.Ring(cohort.Id);
                return outcome;
            }
            catch (DbUpdateException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>By its name in either language or its key; the last family takes what none is named for.</summary>
    private static string FamilyOf(SkillsBook book, ToldSubject told, Findings findings)
    {
        if (told.Family.Length == 0) return book.Families[^1].Key;
        var key = Folding.Fold(told.Family);
        foreach (var words in Tongue.Languages.Select(language => new SkillsWords(Tongue.Of(language))))
            if (book.Families.FirstOrDefault(family => family.Key == key || Folding.Fold(words.Family(family)) == key) is { } found) return found.Key;
        findings.Note(told.Line, "family-unknown", told.Family);
        return book.Families[^1].Key;
    }
}

/// <summary>The people of a cohort that day as tables name them: by address, by name, by a first name that only one has.</summary>
internal sealed class PeopleByName(IReadOnlyList<Person> people)
{
    private readonly Dictionary<string, Guid> _byEmail = people.ToDictionary(person => person.EmailKey, person => person.Id);
    private readonly ILookup<string, Guid> _byName = people.ToLookup(person => Folding.Fold(person.Name), person => person.Id);
    private readonly ILookup<string, Guid> _byFirst = people.ToLookup(person => Folding.Fold(person.Name.Split(' ')[0]), person => person.Id);
    private readonly HashSet<string> _noted = [];

    public static async Task<PeopleByName> Of(RituelsDb db, Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop);
        return new([.. parts.Where(part => part.ReadsOn(today, cohort)).Select(part => part.Person!).DistinctBy(person => person.Id)]);
    }

    public Guid? Find(string who, int line, Findings findings)
    {
        if (_byEmail.TryGetValue(Person.KeyOf(who), out var id)) return id;
        foreach (var book in new[] { _byName, _byFirst })
            if (book[Folding.Fold(who)].ToList() is { Count: > 0 } found)
            {
                if (found.Count == 1) return found[0];
                if (_noted.Add(who)) findings.Note(line, "person-several", who);
                return null;
            }
        if (_noted.Add(who)) findings.Note(line, "person-unknown", who);
        return null;
    }
}
