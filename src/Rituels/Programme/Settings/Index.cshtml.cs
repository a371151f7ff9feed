using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>All that is set for a cohort, in words, and the way to each part.</summary>
[Seen(By.Staff)]
public sealed class SettingsModel(Desk desk) : SettingsPage(desk)
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<Membership> Memberships { get; private set; } = [];
    public WeekPlan? NextClosing { get; private set; }

    public Rhythm Rhythm => Cohort.LatestRhythm;
    public IEnumerable<Team> WithoutReferent => Teams.Where(t => t.ReferentId is null && t.IsActiveOn(Visit.Today));

    public int Count(Role role) => Memberships.Where(m => m.Role == role && m.CoversDay(Visit.Today)).Select(m => m.PersonId).Distinct().Count();

    protected override async Task<bool> Load()
    {
        await base.Load();
        Teams = await Db.Teams.AsNoTracking().Of(Cohort).ToListAsync(Stop);
        Memberships = await Db.Memberships.AsNoTracking().Of(Cohort).ToListAsync(Stop);
        NextClosing = Cohort.WeeksFrom(Cohort.WeekAt(Visit.Now)).Select(Cohort.PlanOf).FirstOrDefault(plan => plan.Hours?.Closes > Visit.Now);
        return true;
    }

    public void OnGet() { }
}
