using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Skills;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Skills = "/{cohort}/skills", OneSubject = Skills + "/subjects/{id}", SkillsWall = Skills + "/wall", SkillsImport = Skills + "/import", JoinIt = "/join/{code:maxlength(40)}";

    private static IEnumerable<Screen> TheSkills =>
    [
        new(Skills, "as a map", "/eig-2019/skills", Lou, isMain: true),
        new(Skills, "as a list", "/eig-2019/skills?view=list", Lou, isMain: true),
        new(Skills, "by person", "/eig-2019/skills?view=people", Ines, isMain: true),
        new(Skills, "with nothing found", "/eig-2019/skills?q=absent", Lou),
        new(Skills, "empty", "/vide/skills", Zoe),
        new(Skills, "of a closed cohort", "/close/skills", Zoe),
        new(Skills, "of a crowd", "/foule/skills", Zoe),
        new(Skills, "of a crowd, as a list", "/foule/skills?view=list", Zoe),
        new(Skills, "of a crowd, by person", "/foule/skills?view=people", Zoe),
        new(OneSubject, "for a fellow", scene => $"/eig-2019/skills/subjects/{scene.Postgres.Id}", Lou, IsMain: true),
        new(OneSubject, "for staff, unfolded", scene => $"/eig-2019/skills/subjects/{scene.Postgres.Id}", Aya, Unfold, IsMain: true),
        new(OneSubject, "with an error", scene => $"/eig-2019/skills/subjects/{scene.Postgres.Id}", Aya, async page => { await Unfold(page); await Fill(page, "#into", "Nulle part"); }),
        new(Skills + "/me", "with something to confirm", "/eig-2019/skills/me", Ines, isMain: true),
        new(Skills + "/me", "with errors", "/eig-2019/skills/me", Lou, page => Fill(page, "#name", "")),
        new(Skills + "/me", "of a crowd", "/foule/skills/me", Zoe),
        new(Skills + "/needs", "for staff", "/eig-2019/skills/needs", Aya, isMain: true),
        new(Skills + "/needs", "of nobody", "/vide/skills/needs", Zoe),
        new(Skills + "/needs", "of a crowd", "/foule/skills/needs", Zoe),
        new(Skills + "/workshop", "that is on", "/eig-2019/skills/workshop", Aya, isMain: true),
        new(Skills + "/workshop", "to begin", "/vide/skills/workshop", Zoe),
        new(SkillsWall, "of a workshop", "/eig-2019/skills/wall", Lou, isMain: true),
        new(SkillsWall, "without bubbles", "/vide/skills/wall", Zoe),
        new(SkillsWall, "of a crowd", "/foule/skills/wall", Zoe),
        new(SkillsImport, "", "/eig-2019/skills/import", Aya, isMain: true),
        new(SkillsImport, "before it is done", "/eig-2019/skills/import", Aya, page => Fill(page, "#text", "sujet,niveau,personne\nÉscalade,expert,Inès Demo\nGit,expert,Personne\n")),
        new(SkillsImport, "with an error", "/eig-2019/skills/import", Aya, page => Fill(page, "#text", "a,b\n1,2\n")),
        new("/join", "", "/join", isMain: true),
        new("/join", "with an error", "/join", then: page => Fill(page, "#code", "AAAAAA")),
        new(JoinIt, "choosing a name", scene => $"/join/{scene.Workshop.Code}", IsMain: true),
        new(JoinIt, "with a name", scene => $"/join/{scene.Workshop.Code}", Then: Chosen),
        new(JoinIt, "signed in", scene => $"/join/{scene.Workshop.Code}", Noe),
        new(JoinIt, "that is over", "/join/AAAAAB"),
        .. WithErrors("skills", "#families-3--name", new string('x', 41)),
    ];

    private static async Task Chosen(IPage page)
    {
        await page.Locator("#person").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Leaves(() => page.Locator("main button.primary").ClickAsync());
    }
}

public sealed partial class Scene
{
    public Subject Postgres { get; private set; } = null!;
    public SkillsWorkshop Workshop { get; private set; } = null!;

    /// <summary>A map with each kind of mark, something merged and something to confirm; a workshop that is on; and what a crowd says in long words.</summary>
    private async Task AddSkills()
    {
        (Postgres, Workshop) = (A("PostgreSQL"), SkillsWorkshop.Start(seed.Cohort, seed.Aya.Id, house.Clock.Now));
        var (old, cpp, open, law, climbing) = (A("Postgres"), A("C++"), A("Données ouvertes", "theme"), A("Marchés publics", "theme"), A("Design d’interface", "craft"));
        old.MergeInto(Postgres, seed.Aya.Id, house.Clock.Now);
        await Keep(Postgres, old, cpp, open, law, climbing, Workshop);
        await Keep(On(Postgres, seed.Lou, Level.CanHelp), On(old, seed.Ines, Level.WantsToLearn), On(Postgres, seed.Noe, Level.CanHelp), On(Postgres, seed.Noe, Level.WantsToLearn), On(Postgres, seed.Maud, Level.Interested),
            On(cpp, seed.Ines, Level.CanHelp), On(cpp, seed.Lou, Level.WantsToLearn), On(open, seed.Maud, Level.CanHelp), On(open, seed.Ines, Level.Interested, isConfirmed: false),
            On(law, seed.Ines, Level.WantsToLearn), On(law, seed.Noe, Level.WantsToLearn), On(law, seed.Lou, Level.WantsToLearn), On(climbing, seed.Maud, Level.WantsToLearn));
        var people = await house.With(db => db.Memberships.AsNoTracking().Where(m => m.CohortId == Crowd.Cohort.Id).OrderBy(m => m.Id).Select(m => m.Person!).Distinct().ToListAsync());
        var many = Enumerable.Range(0, 60).Select(i => Subject.Named(i % 7 == 0 ? $"{i} {Crowd.Long}"[..60] : i % 5 == 0 ? $"مرحبا {i}" : $"Sujet numéro {i} 🗺️", i % 2 == 0 ? "craft" : "topic", Crowd.Cohort, null, house.Clock.Now)).ToList();
        await Keep([.. many]);
        await Keep([.. many.SelectMany((subject, i) => people.Select((person, j) => Placement.Of(subject, person.Id, (Level)((i + j) % 3), true, house.Clock.Now)))]);
    }

    private Subject A(string name, string family = "topic") => Subject.Named(name, family, seed.Cohort, seed.Ines.Id, house.Clock.Now);

    private Placement On(Subject subject, Person person, Level level, bool isConfirmed = true) => Placement.Of(subject, person.Id, level, isConfirmed, house.Clock.Now);
}
