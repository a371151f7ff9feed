using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The sessions of another cohort once more in this one, each moved by the same whole weeks.</summary>
[Seen(By.Staff)]
public sealed class ReuseYearModel(Desk desk, SheetWords words) : FormPage(desk)
{
    private const int MostWeeks = 520, MostSessions = 200, Week = 7;

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    /// <summary>By how many weeks; what lies between both cohorts' starts when nobody said.</summary>
    [BindProperty(SupportsGet = true)] public string? Weeks { get; set; }

    /// <summary>The sessions that were ticked.</summary>
    [BindProperty] public List<Guid> Ticked { get; set; } = [];

    public IReadOnlyList<Cohort> Cohorts { get; private set; } = [];
    public IReadOnlyList<Again> Sessions { get; private set; } = [];

    /// <summary>A session with the day it would begin, and whether this cohort has it there already.</summary>
    public sealed record Again(Session Session, DateOnly Starts, bool IsThere);

    protected override async Task<bool> Load()
    {
        Cohorts = [.. (await StaffCohorts.Of(Db, Visit, Stop)).Where(cohort => cohort.Id != Visit.Cohort.Id)];
        if (Cohorts.Count == 0) return true;
        var from = Cohorts.FirstOrDefault(cohort => cohort.Slug == From) ?? Cohorts[0];
        From = from.Slug;
        Weeks ??= (SheetCopies.Shift(from, Visit.Cohort) / Week).ToString(CultureInfo.InvariantCulture);
        Sessions = await Read(from, Shift());
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var again = Sessions.Where(one => !one.IsThere && Ticked.Contains(one.Session.Id)).ToList();
        if (again.Count == 0 && Form.Holds) Form.WrongText("", words["wrong-no-session"]);
        if (!Form.Holds) return Page();
        var theirs = await Folk.Of(Db, Cohorts.First(cohort => cohort.Slug == From), Visit.Today, Stop);
        var folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        foreach (var one in again) Db.Add(Session.Plan(Visit.Cohort, one.Session.Sheet.CopiedTo(one.Starts, theirs, folk), Visit.Now, Visit.Person!.Id));
        return await SaveNew("added", $"/{Visit.Cohort.Slug}/agenda/plan");
    }

    private int Shift()
    {
        if (int.TryParse(Weeks, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weeks) && Math.Abs(weeks) <= MostWeeks) return weeks * Week;
        Form.Wrong(nameof(Weeks), "wrong-number", -MostWeeks, MostWeeks);
        return 0;
    }

    private async Task<IReadOnlyList<Again>> Read(Cohort from, int days)
    {
        var here = (await Db.Set<Session>().AsNoTracking().Of(Visit.Cohort).ToListAsync(Stop)).Select(session => (Folding.Fold(session.Sheet.Title), session.Sheet.Starts)).ToHashSet();
        var theirs = await Db.Set<Session>().AsNoTracking().Of(from).OrderBy(session => session.FirstDay).ThenBy(session => session.Id).Take(MostSessions).ToListAsync(Stop);
        return [.. theirs.Where(session => !session.Sheet.IsCancelled).Select(session => (session, Starts: session.Sheet.Starts.AddDays(days)))
            .Select(one => new Again(one.session, one.Starts, here.Contains((Folding.Fold(one.session.Sheet.Title), one.Starts))))];
    }

    protected override Task Write() => Db.SaveWithin(Visit.Cohort, Stop);
}
