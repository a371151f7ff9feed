using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Administrators bring in a cohort's archive. There is nothing to show first: it makes a cohort that is not there yet, whole or
/// not at all, and touches nobody else's.
/// </summary>
[Seen(By.Admins)]
[RequestSizeLimit(Largest), RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class AdminArchiveModel(RituelsDb db, IEnumerable<RecordKind> kinds, TimeProvider clock, ArchiveWords words) : PageModel
{
    /// <summary>In bytes, packed; the command takes larger ones.</summary>
    private const int Largest = 256 << 20;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Upload is null) return Refuse(nameof(Upload), words["archive-choose"]);
        try
        {
            await using var file = Upload.OpenReadStream();
            using var archive = await ArchiveReader.Open(file, stop);
            await new ArchiveImport(db, kinds, clock).Apply(archive, string.IsNullOrWhiteSpace(Id) ? null : Id.Trim(), stop);
            return Redirect("/admin?done=added");
        }
        catch (ArchiveFault fault)
        {
            return Refuse(fault.Key is "archive-id" or "archive-cohort-here" ? nameof(Id) : nameof(Upload), fault.In(words).Message);
        }
    }

    private PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }
}
