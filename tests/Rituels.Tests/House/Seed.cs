using Rituels.Programme;

namespace Rituels.Tests.House;

/// <summary>A small cohort to test with: two teams, their fellows, a mentor, a member of staff.</summary>
public sealed record Seed(Cohort Cohort, Team Carto, Team Balise, Person Ines, Person Noe, Person Lou, Person Maud, Person Aya)
{
    public string Form(string week = "2019-W10", Team? team = null) => $"/{Cohort.Slug}/retrospectives/{week}/{(team ?? Carto).Slug}/edit";
    public string Week(string week = "2019-W10") => $"/{Cohort.Slug}/retrospectives/{week}";

    /// <param name="adjust">A last change to the cohort before it is saved.</param>
    public static async Task<Seed> Plant(TestHouse house, string slug = "eig-2019", Rhythm? rhythm = null, Action<Cohort>? adjust = null)
    {
        var cohort = Cohort.Start(slug, "Promotion 3", new(2019, 2, 11), new(2019, 11, 15), rhythm ?? Rhythm.Default, house.Clock.Now);
        adjust?.Invoke(cohort);
        var aya = Person.Named("Aya Staff", $"aya@{slug}.example");
        var seed = new Seed(cohort,
            new Team { CohortId = cohort.Id, Slug = "carto-demo", Name = "Carto Demo", Host = "Agence de démonstration", Aliases = ["Cartodemo"], ReferentId = aya.Id },
            new Team { CohortId = cohort.Id, Slug = "balise", Name = "Balise" },
            Person.Named("Inès Demo", $"ines@{slug}.example"), Person.Named("Noé Exemple", $"noe@{slug}.example"),
            Person.Named("Lou Essai", $"lou@{slug}.example"), Person.Named("Maud Modèle", $"maud@{slug}.example"), aya);
        await house.With(db =>
        {
            db.AddRange(cohort, seed.Carto, seed.Balise, seed.Ines, seed.Noe, seed.Lou, seed.Maud, seed.Aya);
            db.AddRange(Part(seed.Ines, Role.Fellow, seed.Carto), Part(seed.Noe, Role.Fellow, seed.Carto), Part(seed.Lou, Role.Fellow, seed.Balise),
                Part(seed.Maud, Role.Mentor, seed.Carto), Part(seed.Aya, Role.Staff, null));
            return db.SaveChangesAsync();
        });
        return seed;

        Membership Part(Person person, Role role, Team? team) => new() { CohortId = cohort.Id, PersonId = person.Id, TeamId = team?.Id, Role = role };
    }
}
