using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Somebody's part in the cohort: its dates, its end, or its removal when it was a mistake.</summary>
[Seen(By.Staff)]
public sealed class MembershipModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? To { get; set; }

    public Membership Membership { get; private set; } = null!;

    /// <summary>Where the part is listed.</summary>
    public string Back => Membership.Team is { } team ? $"{Root}/teams/{team.Slug}" : $"{Root}/people";

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["membership"] as string, out var id)) return false;
        Membership = (await Db.Memberships.Of(Cohort).FirstOrDefaultAsync(m => m.Id == id, Stop))!;
        return Membership is not null;
    }

    public void OnGet() => (From, To) = (SpanInput.Write(Membership.From), SpanInput.Write(Membership.To));

    public async Task<IActionResult> OnPostSave()
    {
        var (from, to) = Form.Span(nameof(From), From, nameof(To), To);
        if (!Form.Holds) return Page();
        (Membership.From, Membership.To) = (from, to);
        return await SaveUnlessLast("saved", Membership);
    }

    public async Task<IActionResult> OnPostEnd()
    {
        Membership.EndOn(Visit.Today);
        return await SaveUnlessLast("saved", Membership);
    }

    public async Task<IActionResult> OnPostRemove()
    {
        Db.Remove(Membership);
        return await SaveUnlessLast("removed");
    }

    /// <summary>A cohort always keeps somebody who runs it.</summary>
    private async Task<IActionResult> SaveUnlessLast(string done, params IEnumerable<Membership> left)
    {
        var others = await Db.Memberships.Of(Cohort).Where(m => m.Role == Role.Staff && m.Id != Membership.Id).ToListAsync(Stop);
        if (Membership.Role == Role.Staff && !Cohort.KeepsStaff([.. others, .. left], Visit.Today))
        {
            Db.ChangeTracker.Clear();
            await Load();
            OnGet();
            Form.Wrong(nameof(To), "wrong-last-staff");
            return Page();
        }
        return await Save(Membership, done, Back);
    }
}
