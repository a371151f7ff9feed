namespace Rituels.Browser.Tests.Screens;

/// <summary>The week told, and read again.</summary>
public static partial class AllScreens
{
    private const string Form = "/{cohort}/retrospectives/{week}/{team}/edit", Week = "/{cohort}/retrospectives/{week?}", Search = "/{cohort}/search", KeyDates = "/{cohort}/key-dates";

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
        new(Search, "with what is no date or team", "/eig-2019/search?q=carte&team=nulle-part&from=hier&to=2019-02-30", Lou),
        new(Search, "that finds nothing where it was narrowed down", "/eig-2019/search?q=carte&team=balise", Lou),
        new(Search, "without a word", "/eig-2019/search?q=%F0%9F%98%80", Lou),
        new(Search, "of a crowd", "/foule/search?q=abracadabrant", Zoe),
        new(KeyDates, "of a cohort", "/eig-2019/key-dates", Lou, isMain: true),
        new(KeyDates, "of a team", "/eig-2019/key-dates?team=carto-demo", Lou),
        new(KeyDates, "of nobody", "/vide/key-dates", Zoe),
        new(KeyDates, "of a crowd", "/foule/key-dates", Zoe),
    ];
}
