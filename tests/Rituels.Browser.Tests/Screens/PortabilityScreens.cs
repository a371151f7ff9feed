namespace Rituels.Browser.Tests.Screens;

/// <summary>What comes in, what is taken out, and what is forgotten.</summary>
public static partial class AllScreens
{
    private const string Exports = "/{cohort}/exports", Shared = "/shared/{token:maxlength(100)}";

    private static IEnumerable<Screen> Portability =>
    [
        new(Settings + "/import", "empty", "/eig-2019/settings/import", Aya),
        new(Settings + "/import", "with problems", "/eig-2019/settings/import", Aya, page => Fill(page, "#text", "team,host,name,email,role\nCarto,,Inès,nulle-part,fellow\n")),
        new(Settings + "/import", "before it is done", "/eig-2019/settings/import", Aya, page => Fill(page, "#text", "team,host,name,email,role\nNouvelle,Ici,Iris Essai,iris@demo.example,fellow\n"), isMain: true),
        new(Settings + "/file", "", "/eig-2019/settings/file", Aya),
        .. TakingOut, .. Privacy,
        new("/admin/archive", "", "/admin/archive", Ada),
        new("/admin/archive", "with an error", "/admin/archive", Ada, Send),
        new("/admin/import", "empty", "/admin/import", Ada),
        new("/admin/import", "with problems", "/admin/import", Ada, page => Fill(page, "#text", "id: [")),
    ];

    private static IEnumerable<Screen> TakingOut =>
    [
        new(Exports, "for a fellow", "/eig-2019/exports", Ines, isMain: true),
        new(Exports, "for staff, of a team and a week", "/eig-2019/exports?team=carto-demo&week=2019-W08", Aya),
        new(Exports, "of nobody", "/vide/exports", Zoe),
        new(Exports, "of a crowd", "/foule/exports", Zoe),
        new(Exports + "/{what}.{format:regex(^(csv|json|md)$)}", "opened like a page", "/eig-2019/exports/retrospectives.csv", Ines),
        new(Exports + "/dossiers/{team}", "with weeks", "/eig-2019/exports/dossiers/carto-demo", Ines, isMain: true),
        new(Exports + "/dossiers/{team}", "without weeks", "/eig-2019/exports/dossiers/phare", Ines),
        new(Exports + "/dossiers/{team}", "of a crowd", "/foule/exports/dossiers/t2", Zoe),
        new(Settings + "/exports", "empty", "/vide/settings/exports", Zoe),
        new(Settings + "/exports", "with lines", "/eig-2019/settings/exports", Aya, isMain: true),
        new(Settings + "/shares", "empty", "/vide/settings/shares", Zoe),
        new(Settings + "/shares", "with links", "/eig-2019/settings/shares", Aya, isMain: true),
        new(Settings + "/shares", "with an error", "/eig-2019/settings/shares", Aya, page => Fill(page, "#label", "")),
        new(Settings + "/shares", "with a new link", "/eig-2019/settings/shares", Aya, page => Fill(page, "#label", "Une direction")),
        new(Settings + "/shares", "of a crowd", "/foule/settings/shares", Zoe),
        new(Shared, "that works", scene => $"/shared/{scene.Token}", IsMain: true),
        new(Shared, "of a crowd", scene => $"/shared/{scene.CrowdToken}"),
        new(Shared, "that is over", "/shared/inconnu"),
    ];

    private static IEnumerable<Screen> Privacy =>
    [
        new("/account/data", "of a fellow", "/account/data", Ines, isMain: true),
        new("/account/data", "of somebody of no cohort", "/account/data", Oscar),
        new("/account/data", "with an error", "/account/data", Oscar, page => Fill(page, "#confirmation", "nulle part")),
        new("/account/data", "of an administrator", "/account/data", Ada),
        new(Settings + "/people/{person}/erase", "", scene => $"/eig-2019/settings/people/{scene.Seed.Ines.Id}/erase", Aya, IsMain: true),
        new(Settings + "/people/{person}/erase", "before it is done", scene => $"/eig-2019/settings/people/{scene.Seed.Ines.Id}/erase", Aya, Send),
        new(Settings + "/people/{person}/erase", "of oneself", scene => $"/eig-2019/settings/people/{scene.Seed.Aya.Id}/erase", Aya),
        new(Settings + "/retention", "without a choice", "/vide/settings/retention", Zoe),
        new(Settings + "/retention", "with an error", "/vide/settings/retention", Zoe, page => Fill(page, "#months", "3")),
        new(Settings + "/retention", "with a day", "/eig-2019/settings/retention", Aya, isMain: true),
        new(Settings + "/retention", "done", "/close/settings/retention", Zoe),
    ];
}
