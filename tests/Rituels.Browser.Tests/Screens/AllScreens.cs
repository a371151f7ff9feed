using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Every page of the product, in the states that people meet. A page without a row here fails a test.</summary>
public static partial class AllScreens
{
    private const string Home = "/{cohort}", SignIn = "/account/sign-in", Link = "/account/sign-in/{token}", Move = "/account/address/{token}", Stop = "/account/mail/{token:maxlength(400)}",
        Notice = "/{notice:regex(^(legal|privacy|accessibility)$)}", Error = "/error/{code:int}", Settings = "/{cohort}/settings";

    public static readonly IReadOnlyList<Screen> All = [.. Accounts, .. Retrospectives, .. Looking, .. Reading, .. TheAgenda, .. TheHelp, .. TheSheets, .. TheCoaching, .. ThePlaces, .. TheGazette, .. Programme, .. TheSettings, .. Chats, .. Portability, .. Admin, .. Shell, .. Plannings, .. DeliveryScreens.All, .. AgendaMailScreens.All, .. TheStandUps, .. TheTalks, .. TheSkills, .. TheSite, .. TheDirectory];

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

    private static IEnumerable<Screen> Programme =>
    [
        new(Home, "for a fellow", "/eig-2019", Lou, isMain: true),
        new(Home, "for a fellow who has filed", "/eig-2019", Ines),
        new(Home, "for staff", "/eig-2019", Aya),
        new(Home, "with a menu open", "/eig-2019", Aya, page => page.Locator(".site summary").Last.ClickAsync()),
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
    private static Person Maud(Scene scene) => scene.Seed.Maud;
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

    private static Task Unfold(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(details => details.open = true)");

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
        await page.Leaves(() => form.Locator("button:not([type=button], [formaction])").First.ClickAsync());
    }
}
