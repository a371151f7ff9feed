using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Who comes to a session, who does not and who has not said, with their addresses; as a file, noted in the register.</summary>
[Seen(By.Staff)]
public sealed class AttendancePageModel(Visit visit, RituelsDb db, AgendaMailWords words, AgendaWords names) : PageModel
{
    private static readonly string[] Columns = ["name", "email", "group", "team", "answer", "answered_at"];

    public Roll Roll { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCsv(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop)) return NotFound();
        db.Add(new RegisterRow { CohortId = visit.Cohort.Id, PersonId = visit.Person!.Id, What = Taken.Export, At = visit.Now, Format = "csv", Records = Roll.People.Count });
        await db.SaveChangesAsync(stop);
        var export = new Export(Roll.People.Count, Columns, new { }, Roll.People.Select(p => new ExportRecord(Cells(p), p)).ToAsyncEnumerable());
        return new TakenOut($"{visit.Cohort.Slug}-{Roll.Session.Sheet.Starts:yyyy-MM-dd}.csv", CsvFile.Type, (stream, cancelled) => CsvFile.Write(stream, export, cancelled));
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await Roll.Of(db, visit, id, stop) is not { } roll) return false;
        Roll = roll;
        return true;
    }

    private string?[] Cells(Expected person) =>
    [
        person.Person.Name, person.Person.Email, names.Group(person.Group), person.Teams, words[AnswerKey(person.Comes)],
        person.AnsweredAt?.In(visit.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
    ];

    public static string AnswerKey(bool? comes) => comes switch { true => "comes", false => "stays", null => "silent" };
}
