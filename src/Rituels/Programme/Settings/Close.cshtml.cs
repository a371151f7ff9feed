using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Closes a cohort, which is then only read, or reopens it; deletes one that was only a sample.</summary>
[Seen(By.Staff)]
public sealed class CloseModel(Desk desk, IEnumerable<IErasesAfterClosing> rituals) : SettingsPage(desk)
{
    [BindProperty] public string? Confirmation { get; set; }

    /// <summary>The sample is its staff's to delete; what people wrote in a real cohort is not.</summary>
    public bool MayDelete => Cohort.IsSample || Visit.IsAdmin;

    /// <summary>A closed cohort is reopened here.</summary>
    protected override bool IsReadOnly => false;

    /// <summary>What goes for good later, with its day.</summary>
    public List<string> Erased { get; } = [];

    protected override async Task<bool> Load()
    {
        await base.Load();
        foreach (var ritual in rituals)
            if (await ritual.Tell(Cohort, Cohort.ClosedAt ?? Visit.Now, Visit.Tongue, Stop) is { } sentence) Erased.Add(sentence);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostClose()
    {
        Cohort.Close(Visit.Now);
        return await Save(Cohort, "closed");
    }

    public async Task<IActionResult> OnPostReopen()
    {
        Cohort.Reopen();
        return await Save(Cohort, "reopened");
    }

    public async Task<IActionResult> OnPostDelete()
    {
        if (!MayDelete) return NotFound();
        if (Confirmation?.Trim() != Cohort.Slug) Form.Wrong(nameof(Confirmation), "wrong-confirmation", Cohort.Slug);
        if (!Form.Holds) return Page();
        await Db.DeleteWhole(Cohort, Visit.Person!.Id, Stop);
        return Redirect(Visit.IsAdmin ? "/admin?done=deleted" : "/");
    }
}
