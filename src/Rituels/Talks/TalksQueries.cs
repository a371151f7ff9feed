using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class TalksQueries
{
    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<TalkBook> TalkBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<TalkBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new TalkBook { CohortId = cohort.Id };

    /// <summary>Everybody of the cohort sees its talks; others those that are open and have, or had, a day.</summary>
    public static IQueryable<Talk> VisibleTo(this IQueryable<Talk> all, Cohort cohort, bool isMember) =>
        all.Where(t => t.CohortId == cohort.Id && (isMember || (t.Audience == TalkAudience.Open && t.Day != null)));

    /// <summary>The talk of an address, as far as the visitor sees it: null is a 404.</summary>
    public static async Task<Talk?> TalkOf(this RituelsDb db, Visit visit, string? id, CancellationToken stop) =>
        Guid.TryParse(id, out var key) ? await db.Set<Talk>().VisibleTo(visit.Cohort, visit.IsMember).Whole().SingleOrDefaultAsync(t => t.Id == key, stop) : null;

    /// <summary>With its lead, voices and those who signed up.</summary>
    public static IQueryable<Talk> Whole(this IQueryable<Talk> all) =>
        all.Include(t => t.Lead).Include(t => t.Voices).ThenInclude(v => v.Person).Include(t => t.SignedUp).ThenInclude(s => s.Person).AsSplitQuery();

    public static IQueryable<Talk> Coming(this IQueryable<Talk> all, Cohort cohort, DateTimeOffset now)
    {
        var (today, hour) = Here(cohort, now);
        return all.Where(t => t.State == TalkState.Dated && (t.Day > today || (t.Day == today && t.Until > hour)));
    }

    /// <summary>Those that were held, told of or not.</summary>
    public static IQueryable<Talk> Past(this IQueryable<Talk> all, Cohort cohort, DateTimeOffset now)
    {
        var (today, hour) = Here(cohort, now);
        return all.Where(t => t.State == TalkState.Told || (t.State == TalkState.Dated && (t.Day < today || (t.Day == today && t.Until <= hour))));
    }

    public static IQueryable<Talk> LatestFirst(this IQueryable<Talk> all) => all.OrderByDescending(t => t.Day).ThenByDescending(t => t.From).ThenBy(t => t.Id);

    public static IQueryable<Talk> SoonestFirst(this IQueryable<Talk> all) => all.OrderBy(t => t.Day).ThenBy(t => t.From).ThenBy(t => t.Id);

    /// <summary>Whether it has each of these words, whatever accents and case, in what is said of it or is shown beside it.</summary>
    public static bool Says(this Talk talk, string words, IEnumerable<string> shown)
    {
        var text = talk.Folded + ' ' + Folding.Fold(string.Join(' ', shown));
        return Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).All(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Names of those who speak of the cohort, of several talks at once.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOf(this RituelsDb db, IEnumerable<Talk> talks, CancellationToken stop)
    {
        var ids = talks.SelectMany(t => t.With.Append(t.LeadId ?? Guid.Empty)).Distinct().ToList();
        return await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
    }

    private static (DateOnly, TimeOnly) Here(Cohort cohort, DateTimeOffset now)
    {
        var wall = now.In(cohort.Zone(now)).DateTime;
        return (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }
}

/// <summary>Who comes to a talk and who looks after it.</summary>
internal static class TalkReaders
{
    /// <summary>It is for one of their parts; staff come to all.</summary>
    public static bool IsFor(this Talk talk, IReadOnlyList<Membership> parts) => parts.Any(part => part.Role == Role.Staff || talk.Audience switch
    {
        TalkAudience.Fellows => part.Role == Role.Fellow,
        TalkAudience.Mentors => part.Role == Role.Mentor,
        _ => true,
    });

    /// <summary>Whoever sees to it, speaks or proposed it, and staff; what nobody sees to is anybody's of the cohort.</summary>
    public static bool MayEdit(this Visit visit, Talk talk) =>
        visit.IsMember && !visit.Cohort.IsClosed
        && (talk.State == TalkState.Idea || (talk.State == TalkState.Dropped && talk.Day is null) || visit.IsStaff || talk.LeadId is null || talk.IsGivenBy(visit.Person!.Id) || talk.ProposedById == visit.Person.Id);
}
