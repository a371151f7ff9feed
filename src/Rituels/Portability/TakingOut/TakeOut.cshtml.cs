using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Gives a file, of a <c>team</c> and a <c>week</c> when the form names them, and notes it in the register first. Its address
/// opened like a page leads to the form that sends here, for a GET writes nothing.
/// </summary>
[Seen(By.Members)]
public sealed class TakeOutModel(Visit visit, RituelsDb db, IEnumerable<IExport> exports, Dossiers dossiers, TakingOutWords words) : PageModel
{
    public IActionResult OnGet() => Redirect($"/{visit.Cohort.Slug}/exports{Request.QueryString}");

    public async Task<IActionResult> OnPost(string what, string format, string? team, string? week, CancellationToken stop)
    {
        var one = string.IsNullOrEmpty(team) ? null : await db.TeamOf(visit.Cohort, team, stop);
        IsoWeek? of = IsoWeek.TryParse(week, out var read) ? read : null;
        var isKnown = one is null == string.IsNullOrEmpty(team) && of is null == string.IsNullOrEmpty(week);
        if (!isKnown || exports.FirstOrDefault(e => e.Name == what) is not { } source) return NotFound();
        var extract = Extract.For(visit, one, of);
        var export = await source.Open(extract, stop);
        db.Add(RegisterRow.Of(extract, visit.Person!, format, export.Count));
        await db.SaveChangesAsync(stop);
        return File(extract, export, source.Name, format);
    }

    private TakenOut File(Extract extract, Export export, string name, string format) => format switch
    {
        "csv" => new($"{extract.FileName}.csv", CsvFile.Type, (stream, stop) => CsvFile.Write(stream, export, stop)),
        "json" => new($"{extract.FileName}.json", JsonFile.Type, (stream, stop) => JsonFile.Write(stream, name, extract, export, stop)),
        _ => new($"{extract.FileName}.md", MarkdownFile.Type, (stream, stop) => MarkdownFile.Write(stream, extract, dossiers.Of(extract, stop), words, stop)),
    };
}
