using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Help;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Helping = "/{cohort}/help", Asking = Helping + "/{id}";

    private static IEnumerable<Screen> TheHelp =>
    [
        new(Helping, "for a fellow", "/eig-2019/help", Lou, isMain: true),
        new(Helping, "for staff", "/eig-2019/help", Aya),
        new(Helping, "of one's own", "/eig-2019/help?show=mine", Maud),
        new(Helping, "with an error", "/eig-2019/help", Ines, page => page.Locator("#ask ~ form button").ClickAsync()),
        new(Helping, "empty", "/vide/help", Zoe),
        new(Helping, "of a closed cohort", "/close/help", Zoe),
        new(Helping, "of a crowd", "/foule/help", Zoe),
        new(Asking, "for who could help", scene => scene.Help(r => r.Source == "own/asked"), Lou, IsMain: true),
        new(Asking, "for the team, with offers", scene => scene.Help(r => r.Source == "own/offered"), Ines, IsMain: true),
        new(Asking, "for the helper", scene => scene.Help(r => r.Source == "own/matched"), Lou),
        new(Asking, "that has ended, for staff", scene => scene.Help(r => r.Source == "own/ended"), Aya),
        new(Asking, "with an error", scene => scene.Help(r => r.Source == "own/asked"), Lou, page => page.Locator("#comments button").ClickAsync()),
        new(Asking, "of a crowd", scene => scene.Help(r => r.CohortId == Crowd.Cohort.Id && r.EndedAt == null), Zoe),
    ];
}

public sealed partial class Scene
{
    /// <summary>A request in each state, of all ages.</summary>
    private Task AddHelp()
    {
        var now = house.Clock.Now;
        HelpRequest Ask(string name, string text, Person by, Team? team, int days) => HelpRequest.Ask(seed.Cohort, team?.Id, text, $"own/{name}", by.Id, now.AddDays(-days));
        var (asked, offered, matched, ended) = (Ask("asked", "Un contact dans une agence qui a ouvert ses données d’adresses ?", seed.Ines, seed.Carto, 3), Ask("offered", "Qui a déjà passé un audit de sécurité\navec peu de moyens ?", seed.Noe, seed.Carto, 9),
            Ask("matched", "Relire notre parcours au clavier ?", seed.Aya, null, 17), Ask("ended", "Une salle pour dix, mercredi ?", seed.Lou, seed.Balise, 12));
        offered.Offer(seed.Lou.Id, "Nous l’avons fait l’an dernier, je peux vous montrer mardi.", now.AddDays(-2));
        offered.Offer(seed.Aya.Id, "", now.AddDays(-1));
        offered.Comment(seed.Maud.Id, "Avez-vous regardé le guide de l’agence ?", now.AddDays(-1));
        matched.Choose(matched.Offer(seed.Lou.Id, "Avec plaisir", now.AddDays(-9)), now.AddDays(-8));
        ended.Choose(ended.Offer(seed.Maud.Id, "La nôtre est libre", now.AddDays(-6)), now.AddDays(-6));
        ended.End(HelpState.Done, seed.Lou.Id, now.AddDays(-4));
        return Keep(asked, offered, matched, ended);
    }

    public string Help(System.Linq.Expressions.Expression<Func<HelpRequest, bool>> which) => house.With(async db =>
    {
        var request = await db.Set<HelpRequest>().AsNoTracking().OrderBy(r => r.AskedAt).FirstAsync(which);
        return $"/{(await db.Cohorts.FindAsync(request.CohortId))!.Slug}/help/{request.Id}";
    }).GetAwaiter().GetResult();
}
