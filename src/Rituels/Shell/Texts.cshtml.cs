using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>Where administrators write the instance's own legal notice, privacy page and accessibility statement.</summary>
[Seen(By.Admins)]
public sealed class TextsModel(RituelsDb db, ShellWords words) : PageModel
{
    /// <summary>By <c>legal.fr</c>, <c>legal.en</c>, …: an empty one gives the product's own text back.</summary>
    [BindProperty]
    public Dictionary<string, string?> Texts { get; set; } = [];

    public bool IsSaved { get; private set; }

    public static IEnumerable<(string Page, string Language)> All => InstanceText.Pages.SelectMany(page => Tongue.Languages.Select(language => (page, language)));

    public async Task OnGet(bool saved, CancellationToken stop)
    {
        IsSaved = saved;
        var kept = await db.Set<InstanceText>().AsNoTracking().ToListAsync(stop);
        Texts = All.ToDictionary(t => $"{t.Page}.{t.Language}", t => kept.Find(k => k.Page == t.Page && k.Language == t.Language)?.Body);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        foreach (var (name, text) in Texts.Where(t => t.Value?.Length > InstanceText.Longest))
            ModelState.AddModelError($"Texts[{name}]", words["too-long", text!.Length - InstanceText.Longest, InstanceText.Longest]);
        if (!ModelState.IsValid) return Page();
        var kept = await db.Set<InstanceText>().ToListAsync(stop);
        foreach (var (page, language) in All) Write(kept, page, language, Texts.GetValueOrDefault($"{page}.{language}")?.Trim() ?? "");
        await db.SaveChangesAsync(stop);
        return Redirect("/admin/texts?saved=true");
    }

    private void Write(List<InstanceText> kept, string page, string language, string body)
    {
        var text = kept.Find(t => t.Page == page && t.Language == language);
        if (body.Length == 0 && text is not null) db.Remove(text);
        else if (text is not null) text.Body = body;
        else if (body.Length > 0) db.Add(new InstanceText { Page = page, Language = language, Body = body });
    }
}
