using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Every page of the product, in the states that people meet. A page without a row here fails a test.</summary>
public static partial class AllScreens
{
    private const string Form = "/{cohort}/retrospectives/{week}/{team}/edit", Week = "/{cohort}/retrospectives/{week?}", Search = "/{cohort}/search", KeyDates = "/{cohort}/key-dates", Home = "/{cohort}",
        SignIn = "/account/sign-in", Link = "/account/sign-in/{token}", Move = "/account/address/{token}", Stop = "/account/mail/{token:maxlength(400)}",
        Notice = "/{notice:regex(^(legal|privacy|accessibility)$)}", Error = "/error/{code:int}", Settings = "/{cohort}/settings", Exports = "/{cohort}/exports";

    public static readonly IReadOnlyList<Screen> All = [.. Accounts, .. Retrospectives, .. Looking, .. Reading, .. Programme, .. TheSettings, .. Chats, .. Portability, .. Admin, .. Shell, .. Plannings, .. DeliveryScreens.All];

    private static IEnumerable<Screen> Accounts =>
    [
        new("/", "signed out", "/", isMain: true),
        new("/", "signed in", "/", Ines),
        new("/", "of somebody of no cohort", "/", Oscar),
        new("/", "of an administrator", "/", Ada),
        new(SignIn, "empty", SignIn, isMain: true),
        new(SignIn, "with an error", SignIn, then: Send),
        new(SignIn, "sent", SignIn, then: page => Fill(page, "#email", "personne@demo.example")),
        new(Link, "that works", "", isMain: true) { Before = async scene => await scene.House.SignInPath(scene.Seed.Ines) },
        new(Link, "used", "/account/sign-in/used"),
        new(Move, "that works", "") { Before = async scene => await scene.MoveLink(scene.Oscar) },
        new(Move, "used", "/account/address/used"),
        new("/account", "of a fellow", "/account", Ines, isMain: true),
        new("/account", "with an error", "/account", Ines, page => Fill(page, "#name", "")),
        new("/account", "of somebody of no cohort", "/account?saved", Oscar),
        new(Stop, "to stop", scene => scene.StopLink(scene.Seed.Aya)),
        new(Stop, "stopped", scene => scene.StopLink(scene.Seed.Maud), null, Send),
    ];

    private static IEnumerable<Screen> Retrospectives =>
    [
        new(Form, "empty", scene => scene.Seed.Form(team: scene.Seed.Balise), Lou, IsMain: true) { Before = NoDraft },
        new(Form, "with a draft", scene => scene.Seed.Form(team: scene.Seed.Balise), Lou) { Before = ADraft },
        new(Form, "with errors", scene => scene.Seed.Form(team: scene.Seed.Balise), Lou, page => Fill(page, "#keyDateText", "Démonstration"), IsMain: true) { Before = NoDraft },
        new(Form, "open for too long", scene => scene.Seed.Form(team: scene.Seed.Balise), Lou, page => WithoutCookie(page, "form")) { Before = NoDraft },
        new(Form, "sent when signed out", scene => scene.Seed.Form(team: scene.Seed.Balise), Lou, page => WithoutCookie(page, null)) { Before = NoDraft },
        new(Form, "filed", scene => scene.Seed.Form() + "?done=filed", Ines),
        new(Form, "in conflict", scene => scene.Seed.Form(), Noe),
        new(Form, "late", scene => scene.Seed.Form("2019-W08"), Ines),
        new(Form, "in a pause", scene => scene.Seed.Form("2019-W09"), Ines),
        new(Form, "not open", scene => scene.Seed.Form("2019-W11"), Ines),
        new(Form, "of a team on pause", "/eig-2019/retrospectives/2019-W10/phare/edit", Pia),
        new(Week, "that runs, for a fellow", "/eig-2019/retrospectives", Ines, isMain: true),
        new(Week, "that runs, for staff", "/eig-2019/retrospectives", Aya),
        new(Week, "after the mail", "/eig-2019/retrospectives/2019-W08", Noe, isMain: true),
        new(Week, "just filed late", "/eig-2019/retrospectives/2019-W08?done=late", Lou),
        new(Week, "of a pause", "/eig-2019/retrospectives/2019-W09", Noe),
        new(Week, "not open", "/eig-2019/retrospectives/2019-W11", Noe),
        new(Week, "of nobody", "/vide/retrospectives/2019-W09", Zoe),
        new(Week, "of a crowd", "/foule/retrospectives/2019-W09", Zoe),
    ];

    private static IEnumerable<Screen> Reading =>
    [
        new("/{cohort}/archive", "of a cohort", "/eig-2019/archive", Lou, isMain: true),
        new("/{cohort}/archive", "with its tables", "/eig-2019/archive", Aya, Unfold),
        new("/{cohort}/archive", "of nobody", "/vide/archive", Zoe),
        new("/{cohort}/archive", "of a crowd", "/foule/archive", Zoe),
        new("/{cohort}/overview", "of a cohort", "/eig-2019/overview", Aya, isMain: true),
        new("/{cohort}/overview", "with its rules", "/eig-2019/overview", Aya, Unfold),
        new("/{cohort}/overview", "before the first week", "/bientot/overview", Zoe),
        new("/{cohort}/overview", "of a closed cohort", "/close/overview", Zoe),
        new("/{cohort}/overview", "of a crowd", "/foule/overview", Zoe),
    ];

    private static IEnumerable<Screen> Looking =>
    [
        new(Search, "empty", "/eig-2019/search", Lou, isMain: true),
        new(Search, "that finds", "/eig-2019/search?q=publi+carte", Ines, isMain: true),
        new(Search, "narrowed down", "/eig-2019/search?q=carte&team=carto-demo&from=2019-02-11&to=2019-03-01", Noe),
        new(Search, "that finds nothing", "/eig-2019/search?q=introuvable", Lou),
        new(Search, "that finds nothing where it was narrowed down", "/eig-2019/search?q=carte&team=balise", Lou),
        new(Search, "without a word", "/eig-2019/search?q=%F0%9F%98%80", Lou),
        new(Search, "of a crowd", "/foule/search?q=abracadabrant", Zoe),
        new(KeyDates, "of a cohort", "/eig-2019/key-dates", Lou, isMain: true),
        new(KeyDates, "of a team", "/eig-2019/key-dates?team=carto-demo", Lou),
        new(KeyDates, "of nobody", "/vide/key-dates", Zoe),
        new(KeyDates, "of a crowd", "/foule/key-dates", Zoe),
    ];

    private static IEnumerable<Screen> Programme =>
    [
        new(Home, "for a fellow", "/eig-2019", Lou, isMain: true),
        new(Home, "for a fellow who has filed", "/eig-2019", Ines),
        new(Home, "for staff", "/eig-2019", Aya),
        new(Home, "for an outsider", "/eig-2019", isMain: true),
        new(Home, "for an outsider who is signed in", "/eig-2019", Oscar),
        new(Home, "of a closed cohort", "/close", Zoe),
        new(Home, "of a cohort to come", "/bientot", Zoe),
        new(Home, "of a crowd", "/foule", Zoe),
        new("/{cohort}/teams", "of a cohort", "/eig-2019/teams", Ines, isMain: true),
        new("/{cohort}/teams", "of nobody", "/vide/teams", Zoe),
        new("/{cohort}/teams", "of a crowd", "/foule/teams", Zoe),
        new("/{cohort}/teams/{team}", "with weeks", "/eig-2019/teams/carto-demo", Lou, isMain: true),
        new("/{cohort}/teams/{team}", "unfolded", "/eig-2019/teams/carto-demo", Aya, Unfold),
        new("/{cohort}/teams/{team}", "without weeks", "/eig-2019/teams/phare", Lou),
        new("/{cohort}/teams/{team}", "of a crowd", "/foule/teams/t2", Zoe),
    ];

    private static IEnumerable<Screen> TheSettings =>
    [
        new(Settings, "", "/eig-2019/settings", Aya, isMain: true),
        .. WithErrors("cohort", "#name"),
        .. WithErrors("words", "#fr-team-one"),
        .. WithErrors("schedule", "#timezone", isMain: true),
        .. WithErrors("recipients", "#lists", "nulle part"),
        .. WithErrors("days-off", "#typed-label", isMain: true),
        new(Settings + "/days-off", "before it is declared", "/eig-2019/settings/days-off", Aya, page => Fill(page, "#typed-from", "2019-03-29")),
        .. WithErrors("teams", "#name"),
        new(Settings + "/teams/{team}", "", "/eig-2019/settings/teams/carto-demo", Aya),
        new(Settings + "/teams/{team}", "with an error", "/eig-2019/settings/teams/carto-demo", Aya, page => Fill(page, "#name", "")),
        .. WithErrors("people", "#member-name"),
        new(Settings + "/people", "that nobody matches", "/eig-2019/settings/people?q=absente", Aya),
        new(Settings + "/people/{person}", "", scene => $"/eig-2019/settings/people/{scene.Seed.Ines.Id}", Aya),
        new(Settings + "/people/{person}", "with an error", scene => $"/eig-2019/settings/people/{scene.Seed.Ines.Id}", Aya, page => Fill(page, "#name", "")),
        new(Settings + "/memberships/{membership}", "", scene => $"/eig-2019/settings/memberships/{scene.PartOfInes.Id}", Aya),
        new(Settings + "/memberships/{membership}", "with an error", scene => $"/eig-2019/settings/memberships/{scene.PartOfInes.Id}", Aya, Backwards),
        .. WithErrors("questions", "[name='Questions[1].Limit']", "1"),
        new(Settings + "/close", "", "/eig-2019/settings/close", Aya),
        new(Settings + "/close", "of a closed cohort", "/close/settings/close", Zoe),
    ];

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
        new("/shared/{token:maxlength(100)}", "that works", scene => $"/shared/{scene.Token}", IsMain: true),
        new("/shared/{token:maxlength(100)}", "of a crowd", scene => $"/shared/{scene.CrowdToken}"),
        new("/shared/{token:maxlength(100)}", "that is over", "/shared/inconnu"),
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

    private static IEnumerable<Screen> Admin =>
    [
        new("/admin", "", "/admin", Ada, isMain: true),
        new("/admin", "with an error", "/admin", Ada, page => Fill(page, "#name", "Quelqu’un")),
        new("/admin/cohorts/new", "", "/admin/cohorts/new", Ada),
        new("/admin/cohorts/new", "with errors", "/admin/cohorts/new", Ada, Send),
        new("/admin/cohorts/{slug}/clone", "", "/admin/cohorts/eig-2019/clone", Ada),
        new("/admin/cohorts/{slug}/clone", "with errors", "/admin/cohorts/eig-2019/clone", Ada, Send),
        new("/admin/cohorts/{slug}/staff", "", "/admin/cohorts/eig-2019/staff", Ada),
        new("/admin/cohorts/{slug}/staff", "with errors", "/admin/cohorts/eig-2019/staff", Ada, Send),
        new("/admin/cohorts/{slug}/delete", "", "/admin/cohorts/eig-2019/delete", Ada),
        new("/admin/cohorts/{slug}/delete", "with an error", "/admin/cohorts/eig-2019/delete", Ada, Send),
        new("/admin/texts", "", "/admin/texts", Ada),
    ];

    private static IEnumerable<Screen> Shell =>
    [
        new(Notice, "legal", "/legal"), new(Notice, "privacy", "/privacy"), new(Notice, "accessibility", "/accessibility", isMain: true),
        new(Error, "404", "/nowhere/at/all", isMain: true), new(Error, "404 within a cohort", "/eig-2019/nowhere", Ines),
        new(Error, "500", "/error/500"), new(Error, "429", "/error/429"), new(Error, "400", "/error/400"),
    ];

    private static IEnumerable<Screen> WithErrors(string part, string field, string wrong = "", bool isMain = false) =>
    [
        new($"{Settings}/{part}", "", $"/eig-2019/settings/{part}", Aya, isMain: isMain),
        new($"{Settings}/{part}", "with an error", $"/eig-2019/settings/{part}", Aya, page => Fill(page, field, wrong)),
    ];

    private static Person Ines(Scene scene) => scene.Seed.Ines;
    private static Person Noe(Scene scene) => scene.Seed.Noe;
    private static Person Lou(Scene scene) => scene.Seed.Lou;
    private static Person Aya(Scene scene) => scene.Seed.Aya;
    private static Person Ada(Scene scene) => scene.Ada;
    private static Person Oscar(Scene scene) => scene.Oscar;
    private static Person Pia(Scene scene) => scene.Pia;
    private static Person Zoe(Scene scene) => scene.Zoe;

    private static async Task<string?> NoDraft(Scene scene) { await scene.LouHasNoDraft(); return null; }
    private static async Task<string?> ADraft(Scene scene) { await scene.LouHasADraft(); return null; }

    /// <summary>Sends the page's first form, past what the browser itself would refuse: the server's answer is looked at.</summary>
    private static Task Send(IPage page) => Send(page, page.Locator("main form").First);

    private static async Task Fill(IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await Send(page, page.Locator("main form", new() { Has = page.Locator(field) }).First);
    }

    private static Task Unfold(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

    private static async Task Backwards(IPage page)
    {
        await page.Locator("#from").FillAsync("2019-06-01");
        await Fill(page, "#to", "2019-05-01");
    }

    private static async Task WithoutCookie(IPage page, string? name)
    {
        await page.Locator("#priority").FillAsync("Un texte");
        await page.Context.ClearCookiesAsync(name is null ? new() : new() { Name = name });
        await Send(page);
    }

    private static async Task Send(IPage page, ILocator form)
    {
        await form.EvaluateAsync("form => form.noValidate = true");
        await page.Leaves(() => form.Locator("button:not([type=button])").First.ClickAsync());
    }
}
