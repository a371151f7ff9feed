using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// Who approved an issue, wrote its opening or a line, is welcomed or named in one, and has an address for a feed reader. A line that
/// welcomes somebody goes with them; from others, whichever ritual told them, their name goes.
/// </summary>
internal sealed class GazetteOnPeople(RituelsDb db, GazetteWords words) : IHoldsOnPeople
{
    public string Name => "gazette";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Issue), typeof(GazetteKey)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var (issues, cohorts) = (await Issues(Erasure.Of(person), stop), await Erasure.Of(person).Cohorts(db, stop));
        var slugs = await db.Cohorts.ToDictionaryAsync(c => c.Id, c => c.Slug, stop);
        return new
        {
            issues = issues.Select(i => new
            {
                cohort = slugs[i.CohortId], i.Week,
                approvedAt = i.ApprovedById == person.Id ? i.ApprovedAt : null,
                opening = i.OpeningById == person.Id ? i.Opening : null,
                wrote = i.Blocks.Where(b => b.ById == person.Id).Select(b => b.Wording),
                named = cohorts.Contains(i.CohortId) && i.Names(new(person)),
                welcomed = i.Blocks.Any(b => b.Source == Welcome(person)),
            }),
            feeds = await db.Set<GazetteKey>().Where(k => k.PersonId == person.Id).OrderBy(k => k.MadeAt).Select(k => new { cohort = db.Cohorts.First(c => c.Id == k.CohortId).Slug, k.MadeAt }).ToListAsync(stop),
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop) =>
        (await Issues(erasure, stop)).Count is > 0 and var count ? [words.Count(erasure.KeepsWords ? "foretell" : "foretell-emptied", count)] : [];

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        var cohorts = await erasure.Cohorts(db, stop);
        foreach (var issue in await Issues(erasure, stop))
        {
            var names = erasure.Person is { } person && cohorts.Contains(issue.CohortId) ? new NamesInWords(person) : null;
            var isNamed = issue.Blocks.Any(block => Welcomes(block, erasure.Person)) || (names is not null && issue.Names(names));
            issue.Remove(block => Welcomes(block, erasure.Person));
            issue.Forget(erasure.Person?.Id, erasure.KeepsWords);
            if (names is not null) issue.Unname(names);
            if (isNamed || !erasure.KeepsWords) await BlankMails(issue, stop);
        }
        await db.SaveChangesAsync(stop);
        await db.Set<GazetteKey>().Of(erasure, person => k => k.PersonId == person, cohort => k => k.CohortId == cohort).ExecuteDeleteAsync(stop);
    }

    /// <summary>What is kept, for a while, of mails that left; those that wait still leave.</summary>
    private Task<int> BlankMails(Issue issue, CancellationToken stop)
    {
        var occasion = GazetteLetters.OccasionOf(issue);
        return db.Set<Letter>().Where(l => db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion == occasion))
            .Where(l => !db.Set<Posting>().Any(p => p.LetterId == l.Id && p.SentAt == null && p.FailedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Html, "").SetProperty(l => l.Text, ""), stop);
    }

    /// <summary>A cohort has one for each week, so that all are read.</summary>
    private async Task<List<Issue>> Issues(Erasure erasure, CancellationToken stop)
    {
        var all = erasure.Cohort is { } cohort ? db.Set<Issue>().Of(cohort) : db.Set<Issue>();
        var cohorts = await erasure.Cohorts(db, stop);
        return [.. (await all.OrderBy(i => i.Week).ThenBy(i => i.Id).ToListAsync(stop)).Where(issue => Concerns(issue, erasure.Person) || (erasure.Person is { } person && cohorts.Contains(issue.CohortId) && issue.Names(new(person))))];
    }

    private static bool Concerns(Issue issue, Person? person)
    {
        bool Is(Guid? by) => by is not null && (person is null || by == person.Id);
        return Is(issue.ApprovedById) || Is(issue.OpeningById) || issue.Blocks.Any(block => Is(block.ById) || Welcomes(block, person));
    }

    private static bool Welcomes(Block block, Person? person) => person is null ? block.Source.StartsWith(NewPeople.Source, StringComparison.Ordinal) : block.Source == Welcome(person);

    private static string Welcome(Person person) => NewPeople.Source + person.Id;
}
