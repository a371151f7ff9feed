using Rituels.Site;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string TheProgramme = "/{cohort}/programme";

    private static IEnumerable<Screen> TheSite =>
    [
        new(TheProgramme, "for an outsider", "/eig-2019/programme", isMain: true),
        new(TheProgramme, "for a fellow", "/eig-2019/programme", Ines, isMain: true),
        new(TheProgramme, "for staff", "/eig-2019/programme", Aya),
        new(TheProgramme, "of nobody", "/vide/programme", Zoe),
        new(TheProgramme, "of a closed cohort", "/close/programme", Zoe),
        new(TheProgramme, "of a crowd", "/foule/programme", Zoe),
        .. WithErrors("programme", "[name='About[fr]']", new string('x', 1001)),
    ];
}

public sealed partial class Scene
{
    /// <summary>What a cohort says of its programme; and the same in long words.</summary>
    private async Task AddProgramme()
    {
        var (own, long_) = (new SiteBook { CohortId = seed.Cohort.Id }, new SiteBook { CohortId = Crowd.Cohort.Id, IsPublic = false });
        own.Say("fr", ["Dix mois pour changer un service public de l’intérieur, à deux ou trois, auprès de celles et ceux qui s’en servent.", "Ce qui s’y fabrique est libre."]);
        own.Say("en", ["Ten months to change a public service from within, two or three at a time, with those who use it.", "What is made there is free software."]);
        long_.Say("fr", [Crowd.Long + " " + Crowd.Long]);
        await Keep(own, long_);
    }
}
