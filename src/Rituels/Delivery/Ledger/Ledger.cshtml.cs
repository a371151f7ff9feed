using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Due work that is not done yet.</summary>
/// <param name="IsMail">Whether staff may look at it and hold it back.</param>
/// <param name="HeldBy">Who holds it; null also when nobody knows any more.</param>
public sealed record ComingWork(DueWork Work, bool IsMail, string? HeldBy);

/// <summary>What left for the cohort, what did not and why, and what comes: the coming mail can be held back here.</summary>
[Seen(By.Staff)]
public sealed class LedgerModel(Desk desk, OccasionNames names, IEnumerable<IComingMail> mails, IEnumerable<IDueHandler> rituals, WorkerBell bell) : LedgerPage(desk, names)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>What comes in that time, at most: more than all rooms of a cohort plan. Its mails are shown whatever else there is.</summary>
    private const int MostComing = 200, MostMails = 50;

    public IReadOnlyList<Tally> Tallies { get; private set; } = [];
    public ILookup<string, string> Channels { get; private set; } = Array.Empty<string>().ToLookup(c => c);

    /// <summary>The last mail to all: what one opens this page for.</summary>
    public Tally? Last { get; private set; }
    public IReadOnlyList<ComingWork> Coming { get; private set; } = [];
    public IReadOnlyList<DueWork> Skipped { get; private set; } = [];
    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);
    public override bool NamesOccasions => true;

    protected override async Task<bool> Load()
    {
        if (IsSearch) await LoadMessages(Postings);
        else Tallies = await Cut(20, (skip, take) => Postings.Tallies(Wanted, skip, take, Stop));
        var shown = Tallies.Select(t => t.Occasion).ToList();
        var channels = await Postings.Where(p => shown.Contains(p.Occasion)).Select(p => new { p.Occasion, p.Channel }).Distinct().ToListAsync(Stop);
        Channels = channels.ToLookup(c => c.Occasion, c => c.Channel);
        Last = await LastMail();
        await Names.Learn([.. shown, .. Messages.Select(m => m.Occasion), .. Last is null ? [] : new[] { Last.Occasion }], Stop);
        await LoadWork();
        return true;
    }

    private async Task<Tally?> LastMail()
    {
        var last = new List<Tally>();
        foreach (var mail in mails)
        {
            var prefix = $"{Visit.Cohort.Id}/{mail.Ritual}/{mail.Kind}-";
            last.AddRange(await Postings.Where(p => p.Occasion.StartsWith(prefix)).Tallies(null, 0, 1, Stop));
        }
        return last.MaxBy(tally => tally.DueAt);
    }

    private async Task LoadWork()
    {
        var works = Db.Set<DueWork>().AsNoTracking().Where(w => w.CohortId == Visit.Cohort.Id);
        var until = Visit.Now + Ahead;
        var due = works.Where(w => w.DoneAt == null && w.DueAt <= until).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).ThenBy(w => w.Id);
        var coming = await due.Take(MostComing).ToListAsync(Stop);
        if (coming.Count == MostComing) coming = [.. coming.Concat(await Mails(due)).DistinctBy(w => w.Id).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal)];
        if (Visit.Cohort.IsClosed) coming = [.. coming.Where(work => rituals.Any(ritual => ritual.Ritual == work.Ritual && ritual.OutlivesCohort(work)))];
        var holders = coming.Select(w => w.HeldById).OfType<Guid>().ToList();
        var known = await Db.People.Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, Stop);
        Coming = [.. coming.Select(w => new ComingWork(w, IsMail(w), w.HeldById is { } id ? known.GetValueOrDefault(id) : null))];
        await Names.Learn(coming, Stop);
        Skipped = await works.Where(w => w.Outcome!.StartsWith(DueWork.Skipped)).OrderByDescending(w => w.DueAt).ThenBy(w => w.Id).Take(10).ToListAsync(Stop);
        await Names.Learn(Skipped, Stop);
    }

    private async Task<IEnumerable<DueWork>> Mails(IQueryable<DueWork> due)
    {
        var (rooms, kinds) = (mails.Select(m => m.Ritual).ToList(), mails.Select(m => m.Kind).ToList());
        return (await due.Where(w => rooms.Contains(w.Ritual) && kinds.Contains(w.Kind)).Take(MostMails).ToListAsync(Stop)).Where(IsMail);
    }

    private bool IsMail(DueWork work) => mails.Any(m => m.Ritual == work.Ritual && m.Kind == work.Kind);

    public void OnGet() { }

    public Task<IActionResult> OnPostHold(Guid work) => Change(work, w => w.Hold(Visit.Now, Visit.Person!.Id), "held");

    public Task<IActionResult> OnPostRelease(Guid work) => Change(work, w => w.Release(), "released");

    /// <summary>Staff know that it left before an older copy was restored.</summary>
    public Task<IActionResult> OnPostLetGo(Guid work) => Change(work, w => w.LetGo(Visit.Now), "let-go");

    private async Task<IActionResult> Change(Guid id, Action<DueWork> change, string done)
    {
        var work = await Db.Set<DueWork>().SingleOrDefaultAsync(w => w.Id == id && w.CohortId == Visit.Cohort.Id, Stop);
        if (work is null || !IsMail(work)) return NotFound();
        if (work.DoneAt is not null) return Done("too-late");
        if (work.HeldAt is not null == (done == "held")) return Done(done);
        change(work);
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was done, or somebody else held or released it, while this click was on its way.
            return Done("too-late");
        }
        bell.Ring();
        return Done(done);
    }
}
