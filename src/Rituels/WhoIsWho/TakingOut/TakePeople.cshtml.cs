using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>Gives those whom a search found as one file, and notes it in the register first. Opened like a page it leads to the directory, for a GET writes nothing.</summary>
[Seen(By.Members)]
public sealed class TakePeopleModel(Visit visit, RituelsDb db, Rolls rolls, DirectoryFiles files) : PageModel
{
    public IActionResult OnGet() => Redirect($"/{visit.Cohort.Slug}/people{Request.QueryString}");

    public async Task<IActionResult> OnPost(string format, CancellationToken stop)
    {
        var (roll, form) = (await rolls.Of(visit.Cohort, visit.Today, stop), Request.Form);
        var found = DirectoryFilter.Of(field => form[field].ToString(), roll).Among(roll);
        var (type, file) = format == "vcf" ? (DirectoryFiles.CardType, await files.Cards(visit.Cohort, found, stop)) : (CsvFile.Type, await files.Table(visit.Cohort, found, stop));
        db.Add(new RegisterRow { CohortId = visit.Cohort.Id, PersonId = visit.Person!.Id, What = Taken.People, At = visit.Now, Format = format, Records = found.Count });
        await db.SaveChangesAsync(stop);
        return new TakenOut($"{visit.Cohort.Slug}-people.{format}", type, (stream, cancel) => stream.WriteAsync(file, cancel).AsTask());
    }
}

/// <summary>One card for one's address book: nothing that its page does not show.</summary>
internal static class OneCard
{
    public static void Map(WebApplication app) => app.MapGet("/{cohort}/people/{person:guid}.vcf", Give).WithMetadata(new SeenAttribute(By.Members));

    private static async Task Give(Guid person, HttpContext context, Visit visit, Rolls rolls, DirectoryFiles files, CancellationToken stop)
    {
        if ((await rolls.Of(visit.Cohort, visit.Today, stop)).Find(person) is not { } entry)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var card = await files.Cards(visit.Cohort, [entry], stop);
        await new TakenOut($"{entry.Person.Name}.vcf", DirectoryFiles.CardType, (stream, cancel) => stream.WriteAsync(card, cancel).AsTask()).Send(context);
    }
}
