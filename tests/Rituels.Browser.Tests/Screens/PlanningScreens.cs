using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string ImportPlanning = "/{cohort}/agenda/import";

    private const string Planning = "| Date | Horaires | Public | Lieu | Titre | Animateurs |\n|---|---|---|---|---|---|\n"
        + "| 11 au 15 mars | | EIG (+ mentors à certains moments) | Halle aux grains | Bootcamp | Aya Staff |\n| 21 mars | 9h30-18h, mentors 14h-17h30 | EIG + mentors | [Agora](https://plans.example/agora) | Une plénière au titre extraordinairement long, dont on se demande comment elle tient sur un téléphone | Aya Staff |\n"
        + "| 7 ou 14 novembre | | EIG | | Restitution | |\n| à venir | | EIG | | Fête | |\n\n## Session du 21 mars\n\n### Objectifs\n- Partager les avancées\n- Ouvrir un jeu de données\n\n### Programme\n- 9h30-10h : Accueil\n- 10h-12h : Ateliers\n";

    private static IEnumerable<Screen> Plannings =>
    [
        new(ImportPlanning, "empty", "/eig-2019/agenda/import", Aya, isMain: true),
        new(ImportPlanning, "with an error", "/eig-2019/agenda/import", Aya, page => Fill(page, "#text", "Rien à lire.")),
        new(ImportPlanning, "with problems", "/eig-2019/agenda/import", Aya, page => Fill(page, "#text", "BEGIN:VCALENDAR\nnonsense\n")),
        new(ImportPlanning, "before it is done", "/eig-2019/agenda/import", Aya, page => Fill(page, "#text", Planning), isMain: true) { Before = NothingImported },
        new(ImportPlanning, "unfolded", "/eig-2019/agenda/import", Aya, UnfoldPlanning) { Before = NothingImported },
        new(ImportPlanning, "with errors in a session", "/eig-2019/agenda/import", Aya, WrongPlanning) { Before = NothingImported },
        new(ImportPlanning, "again, after it changed", "/eig-2019/agenda/import", Aya, page => Fill(page, "#text", Planning.Replace("21 mars", "28 mars").Replace("Halle aux grains", "Agora").Replace("| 7 ou 14 novembre | | EIG | | Restitution | |\n", "")), isMain: true) { Before = ImportedAndEdited },
        new(ImportPlanning, "done", "/eig-2019/agenda/import?did=3,1,12,2", Aya),
    ];

    private static async Task UnfoldPlanning(IPage page)
    {
        await Fill(page, "#text", Planning);
        var folded = page.Locator("main details:not([open]) > summary");
        while (await folded.CountAsync() > 0) await folded.First.ClickAsync();
    }

    private static async Task WrongPlanning(IPage page)
    {
        await Fill(page, "#text", Planning);
        await Send(page, page.Locator("main form"));
    }

    private static async Task<string?> NothingImported(Scene scene)
    {
        await scene.House.With(db => db.Set<ToldSession>().Where(told => told.CohortId == scene.Seed.Cohort.Id).ExecuteDeleteAsync());
        await scene.House.With(db => db.Set<Session>().Where(session => session.CohortId == scene.Seed.Cohort.Id && session.Source != null).ExecuteDeleteAsync());
        return null;
    }

    /// <summary>The planning came in, then somebody gave the bootcamp another place.</summary>
    private static async Task<string?> ImportedAndEdited(Scene scene)
    {
        await NothingImported(scene);
        var (tongue, cohort) = (Tongue.Of("fr"), scene.Seed.Cohort);
        var read = PlanningReader.Read(Planning, "planning.md", 2019, new PlanningWords(tongue)).Sessions;
        await scene.House.With(db => new PlanningImport(db, cohort.Id, new AgendaImportWords(tongue)).Insist(read, scene.House.Clock.Now));
        await scene.House.With(async db =>
        {
            var bootcamp = (await db.Set<Session>().Where(session => session.CohortId == cohort.Id && session.Source != null).ToListAsync()).Single(session => session.Sheet.Title == "Bootcamp");
            db.Add(bootcamp.Revise(bootcamp.Sheet with { Place = "Musée" }, scene.Seed.Aya.Id, scene.House.Clock.Now)!);
            await db.SaveChangesAsync();
        });
        return null;
    }
}
