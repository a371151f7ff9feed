using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The ledger of what leaves: empty, calm, and after a bad day of a crowd.</summary>
internal static class DeliveryScreens
{
    private const string Ledger = "/{cohort}/delivery", Occasion = Ledger + "/{ritual}/{kind}/{period}", Preview = Ledger + "/preview";

    public static IEnumerable<Screen> All =>
    [
        new(Ledger, "when all is well", "/eig-2019/delivery", Aya, isMain: true),
        new(Ledger, "of nothing yet", "/vide/delivery", Zoe),
        new(Ledger, "after failures, with a mail held and one set aside", "/foule/delivery", Zoe),
        new(Ledger, "searched", "/foule/delivery?q=abra", Zoe),
        new(Ledger, "searched in vain", "/eig-2019/delivery?q=personne", Aya),
        new(Ledger, "just held", "/eig-2019/delivery?done=held", Aya),
        new(Occasion, "all sent", "/eig-2019/delivery/retrospectives/digest-1001/2019-W08", Aya, isMain: true),
        new(Occasion, "failed for some of many", "/foule/delivery/retrospectives/digest-1001/2019-W09", Zoe),
        new(Occasion, "the failed", "/foule/delivery/retrospectives/digest-1001/2019-W09?state=failed", Zoe),
        new(Preview, "of a reader", scene => Coming(scene, "eig-2019"), Aya, IsMain: true),
        new(Preview, "of a crowd", scene => Coming(scene, "foule"), Zoe),
        new(Preview, "of no reader", scene => Coming(scene, "eig-2019") + "&reader=personne@demo.example", Aya),
        new(Preview, "of nobody's news", scene => Coming(scene, "vide"), Zoe),
    ];

    private static Person Aya(Scene scene) => scene.Seed.Aya;
    private static Person Zoe(Scene scene) => scene.Zoe;

    private static string Coming(Scene scene, string slug) => scene.House.With(async db =>
    {
        var work = await db.Set<DueWork>().Where(w => w.Kind == "digest" && w.DoneAt == null && w.LastError == null && db.Cohorts.Any(c => c.Id == w.CohortId && c.Slug == slug)).OrderBy(w => w.DueAt).FirstAsync();
        return $"/{slug}/delivery/preview?work={work.Id}";
    }).GetAwaiter().GetResult();
}
