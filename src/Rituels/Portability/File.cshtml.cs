using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The cohort's file as it stands, to look at and, with <c>?download</c>, to keep.</summary>
[Seen(By.Staff)]
public sealed class FileModel(RituelsDb db, Visit visit) : PageModel
{
    public string Yaml { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Yaml = CohortYaml.Write(await CohortFileExport.Of(db, visit.Cohort, stop));
        return Request.Query.ContainsKey("download")
            ? File(Encoding.UTF8.GetBytes(Yaml), "application/yaml; charset=utf-8", $"{visit.Cohort.Slug}.yml")
            : Page();
    }
}
