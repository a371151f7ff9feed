using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Every message of one occasion, and a second chance for those that failed.</summary>
[Seen(By.Staff)]
public sealed class OccasionPageModel(Desk desk, OccasionNames names, WorkerBell bell) : LedgerPage(desk, names)
{
    public Tally Tally { get; private set; } = null!;
    public OccasionName Name { get; private set; } = null!;

    /// <summary>How many of the failed can be sent again: their letter is still known and worth reading.</summary>
    public int Resendable { get; private set; }

    /// <summary>How many of the failed nobody can send again, since their text is no longer kept.</summary>
    public int Wordless { get; private set; }
    public override bool NamesOccasions => false;

    private IQueryable<Posting> Own => Postings.Where(p => p.Occasion == _occasion);

    private string _occasion = "";

    protected override async Task<bool> Load()
    {
        _occasion = Occasion.Of(Visit.Cohort.Id, $"{RouteData.Values["ritual"]}", $"{RouteData.Values["kind"]}", $"{RouteData.Values["period"]}");
        if ((await Own.Tallies(null, 0, 1, Stop)).FirstOrDefault() is not { } tally) return false;
        Tally = tally;
        await Names.Learn([_occasion], Stop);
        Name = Names.Of(_occasion);
        Resendable = tally.Failed == 0 ? 0 : await Failed().CountAsync(Stop);
        Wordless = tally.Failed == 0 ? 0 : await Own.CountAsync(p => p.SentAt == null && p.FailedAt != null && p.Letter!.Text == "", Stop);
        await LoadMessages(Own);
        return true;
    }

    /// <summary>Not to whoever stopped this mail or left since, nor what another instance may have sent, nor what went by mail instead.</summary>
    private IQueryable<Posting> Failed() => Own.Where(p => p.SentAt == null && p.FailedAt != null && p.LastError != Posting.Imported && !p.LastError!.EndsWith(Posting.ByMail) && p.Letter!.Text != ""
        && (p.WorthlessAfter == null || p.WorthlessAfter > Visit.Now) && (p.PersonId == null || Db.Memberships.Any(m => m.CohortId == p.CohortId && m.PersonId == p.PersonId))
        && !Db.Set<MailStop>().Any(s => s.CohortId == p.CohortId && s.PersonId == p.PersonId && s.Kind == p.Stoppable));

    public void OnGet() { }

    /// <summary>To the failed only, each with its tries anew; whoever has the letter is left alone.</summary>
    public async Task<IActionResult> OnPostAgain()
    {
        await Failed().ExecuteUpdateAsync(p => p.SetProperty(x => x.FailedAt, (DateTimeOffset?)null).SetProperty(x => x.NextTryAt, Visit.Now).SetProperty(x => x.Tries, 0).SetProperty(x => x.LastError, (string?)null), Stop);
        bell.Ring();
        return Done("again");
    }
}
