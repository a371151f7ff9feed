using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>The legal notice, the privacy page, the accessibility statement: the instance's text, else the product's own.</summary>
[Seen(By.Anyone)]
public sealed class NoticeModel(RituelsDb db, Tongue tongue) : PageModel
{
    public string Name { get; private set; } = "";

    /// <summary>Paragraphs are parted by blank lines; a line that begins with # is a title.</summary>
    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    public async Task OnGet(string notice, CancellationToken stop)
    {
        Name = notice;
        var body = await db.Set<InstanceText>().Where(t => t.Page == notice && t.Language == tongue.Language).Select(t => t.Body).FirstOrDefaultAsync(stop);
        Paragraphs = [.. (body ?? "").Replace("\r\n", "\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
