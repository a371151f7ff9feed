using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>What other rituals tell and ask of requests for help.</summary>
internal sealed class HelpDesk(RituelsDb db, HelpNotices notices) : IHelpDesk
{
    public Task<IReadOnlyList<RequestForHelp>> Open(Cohort cohort, CancellationToken stop) => Read(cohort, all => all.Open(), stop);

    public Task<IReadOnlyList<RequestForHelp>> All(Cohort cohort, CancellationToken stop) => Read(cohort, all => all, stop);

    public async Task<IReadOnlyList<RequestForHelp>> OfTeam(Cohort cohort, Guid team, CancellationToken stop) =>
        [.. (await Read(cohort, all => all.Where(r => r.TeamId == team), stop)).Reverse()];

    public Task<IReadOnlyList<RequestForHelp>> OpenFor(Cohort cohort, Guid team, Guid person, CancellationToken stop) =>
        Read(cohort, all => all.Open().Where(r => r.TeamId == team || (r.TeamId == null && r.AskedById == person)), stop);

    public Task<IReadOnlyList<RequestForHelp>> OfWeek(Cohort cohort, IsoWeek week, CancellationToken stop) => Read(cohort, all => all.Where(r => r.Week == week), stop);

    public async Task AskedInWeek(Cohort cohort, Guid team, IsoWeek week, string text, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        var source = HelpSources.Of(week, team);
        var known = await Latest(cohort, source, stop);
        if (text.Length == 0) TakeBack(known, by, now);
        else if (known is null) db.Add(HelpRequest.Ask(cohort, team, text, source, by, now, week));
        // What was asked before has ended: other words are another need.
        else if (known.IsOver && known.Text != text) db.Add(HelpRequest.Ask(cohort, team, text, HelpSources.After(source, known.Source), by, now, week));
        else known.Say(text, by, now);
    }

    public async Task<bool> LeftBehind(Cohort cohort, Guid team, IsoWeek week, DateTimeOffset at, CancellationToken stop)
    {
        if (await Latest(cohort, HelpSources.Of(week, team), stop) is not { IsAnswered: false, IsOpen: true } known) return false;
        known.End(HelpState.Withdrawn, null, at);
        return true;
    }

    public async Task Ask(Cohort cohort, Guid? team, string text, string source, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(cohort, source, stop) is null) db.Add(HelpRequest.Ask(cohort, team, text, source, by, now));
    }

    public async Task<bool> End(Cohort cohort, Guid request, HelpState end, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<HelpRequest>().Include(r => r.Offers).SingleOrDefaultAsync(r => r.CohortId == cohort.Id && r.Id == request, stop) is not { } found) return false;
        if (!found.IsOpen) return true;
        found.End(end, by, now);
        notices.Ended(found, now);
        return true;
    }

    private async Task<IReadOnlyList<RequestForHelp>> Read(Cohort cohort, Func<IQueryable<HelpRequest>, IQueryable<HelpRequest>> which, CancellationToken stop)
    {
        var found = await which(db.Set<HelpRequest>().AsNoTracking().Where(r => r.CohortId == cohort.Id)).Include(r => r.AskedBy).OldestFirst().ToListAsync(stop);
        return [.. found.Select(r => Show(r, cohort))];
    }

    public static RequestForHelp Show(HelpRequest request, Cohort cohort) =>
        new(request.Id, request.TeamId, request.Week, request.Text, request.State, request.AskedAt.DayIn(cohort.Zone(request.AskedAt)), request.EndedAt, $"/{cohort.Slug}/help/{request.Id}")
        {
            Asker = request.TeamId is null ? request.AskedBy?.Name : null,
        };

    /// <summary>Saved or about to be.</summary>
    private async Task<HelpRequest?> Find(Cohort cohort, string source, CancellationToken stop) =>
        await db.Set<HelpRequest>().Include(r => r.Offers).Include(r => r.Comments).AsSplitQuery().SingleOrDefaultAsync(r => r.CohortId == cohort.Id && r.Source == source, stop)
        ?? db.Set<HelpRequest>().Local.FirstOrDefault(r => r.CohortId == cohort.Id && r.Source == source);

    /// <summary>Of those that a week's retrospective asked one after the other.</summary>
    private async Task<HelpRequest?> Latest(Cohort cohort, string source, CancellationToken stop)
    {
        var later = source + HelpSources.Later;
        var saved = await db.Set<HelpRequest>().Include(r => r.Offers).Include(r => r.Comments).AsSplitQuery().Where(r => r.CohortId == cohort.Id && (r.Source == source || r.Source.StartsWith(later))).ToListAsync(stop);
        return saved.Union(db.Set<HelpRequest>().Local.Where(r => r.CohortId == cohort.Id && (r.Source == source || r.Source.StartsWith(later, StringComparison.Ordinal)))).MaxBy(r => r.Source.Length == source.Length ? 1 : HelpSources.NumberOf(r.Source));
    }

    /// <summary>What nobody answered leaves no trace, as the text it came from.</summary>
    private void TakeBack(HelpRequest? known, Guid? by, DateTimeOffset now)
    {
        if (known is null) return;
        if (!known.IsAnswered) db.Remove(known);
        else if (known.IsOpen)
        {
            known.TakeBack(by, now);
            notices.Ended(known, now);
        }
    }
}
