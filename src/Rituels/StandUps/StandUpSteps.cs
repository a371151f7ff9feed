using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>What happens by itself: channels are told of a summary, and that lines may be written.</summary>
internal sealed class StandUpSteps(RituelsDb db, Announcement announcement) : IDueHandler
{
    public const string Name = "stand-ups", Summary = "stand-up-summary", Lines = "stand-up-lines";

    public string Ritual => Name;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (work.Kind == Summary) await Tell(work, cohort, now, stop);
        else await Open(work, cohort, now, stop);
    }

    private async Task Tell(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var standUp = Guid.TryParse(work.Period, out var id) ? await db.Set<StandUp>().AsNoTracking().Of(cohort).FirstOrDefaultAsync(s => s.Id == id, stop) : null;
        if (standUp is null) work.Skip(now, "stand-up gone");
        else if (standUp.State != StandUpState.Ended) work.Skip(now, "went on");
        else work.Done(now, Summary, await announcement.Tell(work, cohort, standUp, now, stop));
    }

    private async Task Open(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.StandUpBookOf(cohort, stop);
        if (!IsoWeek.TryParse(work.Period, out var week) || LineWindow.Of(cohort, book, week) is not { } window || window.Closes <= now) work.Skip(now, "window closed");
        else work.Done(now, Lines, book.Reminds ? await announcement.Remind(work, cohort, window, now, stop) : 0);
    }
}

/// <summary>What stand-ups are called in the ledger.</summary>
internal sealed class StandUpOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [StandUpSteps.Summary, StandUpSteps.Lines];

    public string Ritual => StandUpSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new StandUpsWords(tongue);
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}"], words[$"occasion-{known}-subject"]) : null;
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new StandUpsWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}

/// <summary>The titles of stand-ups, by the ids that their due work is known by.</summary>
internal sealed class StandUpNames(RituelsDb db, Tongue tongue) : IPeriodNames
{
    public string Ritual => StandUpSteps.Name;

    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop)
    {
        var ids = periods.Select(period => Guid.TryParse(period, out var id) ? id : default).Where(id => id != default).ToList();
        var words = new StandUpsWords(tongue);
        return await db.Set<StandUp>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.ToString(), words.TitleOf, stop);
    }
}
