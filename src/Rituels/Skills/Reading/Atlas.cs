using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Somebody on a subject, wherever they said it. Who neither helps nor learns is interested.</summary>
/// <param name="Doubted">Levels that a phone said in their name, and that they have not confirmed.</param>
internal sealed record Mark(Person Person, IReadOnlySet<Level> Levels, IReadOnlySet<Level> Doubted)
{
    public bool Helps => Levels.Contains(Level.CanHelp);
    public bool Learns => Levels.Contains(Level.WantsToLearn);
    public bool IsInterested => !Helps && !Learns;

    /// <summary>They said so themselves.</summary>
    public bool SurelyHelps => Helps && !Doubted.Contains(Level.CanHelp);
    public bool SurelyLearns => Learns && !Doubted.Contains(Level.WantsToLearn);
    public bool IsConfirmed => Doubted.Count == 0;
}

/// <summary>A subject as screens show it, with what was merged into it and each person once, by name.</summary>
internal sealed record Topic(Subject Subject, IReadOnlyList<Subject> Merged, IReadOnlyList<Mark> Marks)
{
    public Guid Id => Subject.Id;
    public string Name => Subject.Name;
    public int Count => Marks.Count;
    public IEnumerable<Mark> Helpers => Marks.Where(mark => mark.Helps);
    public IEnumerable<Mark> Learners => Marks.Where(mark => mark.Learns);

    /// <summary>Those for whom a talk would be; who can help and wants to learn more is no audience of their own.</summary>
    public IEnumerable<Mark> Pupils => Learners.Where(mark => !mark.Helps);

    /// <summary>Every name that it has.</summary>
    public IEnumerable<string> Names => Merged.Select(subject => subject.Name).Prepend(Name);

    /// <summary>It and what was merged into it.</summary>
    public IReadOnlyList<Guid> Ids => [Id, .. Merged.Select(subject => subject.Id)];
}

/// <summary>Somebody's subjects.</summary>
internal sealed record Knower(Person Person, IReadOnlyList<Membership> Parts, IReadOnlyList<(Topic Topic, Mark Mark)> Topics);

/// <summary>All that the people of a cohort said of what they know and want to know: those who are there today, each subject by name.</summary>
internal sealed class Atlas(SkillsBook book, IReadOnlyList<Topic> topics, ILookup<Guid, Membership> parts)
{
    private sealed record Placed(Guid SubjectId, Guid PersonId, Level Level, bool IsConfirmed);

    public SkillsBook Book => book;
    public IReadOnlyList<Topic> Topics => topics;

    /// <summary>Everybody's parts in the cohort today, by person.</summary>
    public ILookup<Guid, Membership> Parts => parts;

    /// <summary>How many people are on it.</summary>
    public int People => topics.SelectMany(topic => topic.Marks).Select(mark => mark.Person.Id).Distinct().Count();

    public static async Task<Atlas> Read(RituelsDb db, Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var book = await db.SkillsBookOf(cohort, stop);
        var subjects = await db.Set<Subject>().AsNoTracking().Of(cohort).ToListAsync(stop);
        var placed = await db.Set<Placement>().AsNoTracking().Of(cohort).Select(p => new Placed(p.SubjectId, p.PersonId, p.Level, p.IsConfirmed)).ToListAsync(stop);
        var parts = (await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop)).Where(m => m.ReadsOn(today, cohort)).ToLookup(m => m.PersonId);
        return new(book, TopicsOf(subjects, placed.Where(p => parts.Contains(p.PersonId)).ToLookup(p => p.SubjectId), parts), parts);
    }

    /// <summary>By person, in the order of names.</summary>
    public IReadOnlyList<Knower> Knowers() =>
    [
        .. topics.SelectMany(topic => topic.Marks.Select(mark => (topic, mark))).GroupBy(found => found.mark.Person.Id)
            .Select(own => new Knower(own.First().mark.Person, [.. parts[own.Key]], [.. own])).OrderBy(knower => knower.Person.Name, NameOrder.Alphabetical).ThenBy(knower => knower.Person.Id),
    ];

    public Topic? Find(Guid id) => topics.FirstOrDefault(topic => topic.Ids.Contains(id));

    public Topic? Named(string name) => Subject.KeyOf(name) is var key ? topics.FirstOrDefault(topic => topic.Subject.NameKey == key || topic.Merged.Any(subject => subject.NameKey == key)) : null;

    private static List<Topic> TopicsOf(List<Subject> subjects, ILookup<Guid, Placed> placed, ILookup<Guid, Membership> parts)
    {
        var roots = Roots(subjects);
        return
        [
            .. subjects.ToLookup(subject => roots[subject.Id]).Select(own =>
            {
                var subject = own.First(s => s.Id == own.Key);
                return new Topic(subject, [.. own.Where(s => s != subject).OrderBy(s => s.Name, NameOrder.Alphabetical)], Marks(own.SelectMany(s => placed[s.Id]), parts));
            }).OrderBy(topic => topic.Name, NameOrder.Alphabetical).ThenBy(topic => topic.Subject.NameKey, StringComparer.Ordinal),
        ];
    }

    private static List<Mark> Marks(IEnumerable<Placed> placed, ILookup<Guid, Membership> parts) =>
    [
        .. placed.GroupBy(p => p.PersonId)
            .Select(own => new Mark(parts[own.Key].First().Person!, own.Select(p => p.Level).ToHashSet(), own.GroupBy(p => p.Level).Where(said => said.All(p => !p.IsConfirmed)).Select(said => said.Key).ToHashSet()))
            .OrderBy(mark => mark.Person.Name, NameOrder.Alphabetical).ThenBy(mark => mark.Person.Id),
    ];

    /// <summary>Into which subject each went in the end; one whose way leads nowhere, or in a circle, stands for itself.</summary>
    internal static Dictionary<Guid, Guid> Roots(IReadOnlyList<Subject> subjects)
    {
        var all = subjects.ToDictionary(subject => subject.Id);
        return subjects.ToDictionary(subject => subject.Id, subject =>
        {
            var (at, steps) = (subject, 0);
            while (at.MergedIntoId is { } next && all.TryGetValue(next, out var into) && steps++ < subjects.Count) at = into;
            return at.MergedIntoId is null || !all.ContainsKey(at.MergedIntoId.Value) ? at.Id : subject.Id;
        });
    }
}
