using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The cohort's file as it stands, to look at. Sent as a form, it is given to keep, or its whole archive is; the register notes either.</summary>
[Seen(By.Staff)]
public sealed class FileModel(RituelsDb db, Visit visit, IEnumerable<RecordKind> kinds, TimeProvider clock) : PageModel
{
    public string Yaml { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop) => Yaml = CohortYaml.Write(await CohortFileExport.Of(db, visit.Cohort, stop));

    public async Task<IActionResult> OnPostYamlAsync(CancellationToken stop)
    {
        var file = await CohortFileExport.Of(db, visit.Cohort, stop);
        await Note("yml", file.People, stop);
        return File(Encoding.UTF8.GetBytes(CohortYaml.Write(file)), "application/yaml; charset=utf-8", $"{visit.Cohort.Slug}.yml");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // Gone once it is sent, or not.
        var file = NewFile.Private(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Response.RegisterForDisposeAsync(file);
        var manifest = await new ArchiveExport(db, kinds, clock) { WithoutPersonal = true }.Write(visit.Cohort, file, stop);
        await Note("zip", manifest.Records.Sum(r => r.Count), stop);
        file.Position = 0;
        return File(file, "application/zip", $"{visit.Cohort.Slug}.zip");
    }

    private Task Note(string format, int records, CancellationToken stop)
    {
        db.Add(new RegisterRow { CohortId = visit.Cohort.Id, PersonId = visit.Person!.Id, What = Taken.Export, At = visit.Now, Format = format, Records = records });
        return db.SaveChangesAsync(stop);
    }
}
