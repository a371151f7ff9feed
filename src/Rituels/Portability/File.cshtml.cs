using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// The cohort's file as it stands, to look at and, with <c>?download</c>, to keep; sent as a form, its whole archive, noted in
/// the register.
/// </summary>
[Seen(By.Staff)]
public sealed class FileModel(RituelsDb db, Visit visit, IEnumerable<RecordKind> kinds, TimeProvider clock) : PageModel
{
    public string Yaml { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Yaml = CohortYaml.Write(await CohortFileExport.Of(db, visit.Cohort, stop));
        return Request.Query.ContainsKey("download")
            ? File(Encoding.UTF8.GetBytes(Yaml), "application/yaml; charset=utf-8", $"{visit.Cohort.Slug}.yml")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // Gone once it is sent, or not.
        var file = NewFile.Private(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Response.RegisterForDisposeAsync(file);
        var manifest = await new ArchiveExport(db, kinds, clock) { WithoutPersonal = true }.Write(visit.Cohort, file, stop);
        db.Add(new RegisterRow { CohortId = visit.Cohort.Id, PersonId = visit.Person!.Id, What = Taken.Export, At = visit.Now, Format = "zip", Records = manifest.Records.Sum(r => r.Count) });
        await db.SaveChangesAsync(stop);
        file.Position = 0;
        return File(file, "application/zip", $"{visit.Cohort.Slug}.zip");
    }
}
