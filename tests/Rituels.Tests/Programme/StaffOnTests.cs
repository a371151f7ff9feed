using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class StaffOnTests
{
    [Theory, OnEachDatabase]
    public async Task Staff_are_those_of_the_day_each_once_and_after_the_end_those_who_stayed_to_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var (gael, zoe) = (Person.Named("Gaël Parti", "gael@demo.example"), Person.Named("Zoé Dernière", "zoe@demo.example"));
        await house.With(db =>
        {
            db.AddRange(gael, zoe, Part(gael, null, new(2019, 6, 1)), Part(zoe, new(2019, 9, 1), seed.Cohort.Ends), Part(seed.Aya, new(2019, 3, 1), null));
            return db.SaveChangesAsync();
        });
        Assert.Equal(["Aya Staff", "Gaël Parti"], await Staff(new(2019, 3, 6)));
        Assert.Equal(["Aya Staff", "Zoé Dernière"], await Staff(new(2019, 10, 1)));
        Assert.Equal(["Aya Staff", "Zoé Dernière"], await Staff(new(2020, 5, 15)));

        Membership Part(Person person, DateOnly? from, DateOnly? to) => new() { CohortId = seed.Cohort.Id, PersonId = person.Id, Role = Role.Staff, From = from, To = to };

        async Task<IEnumerable<string>> Staff(DateOnly day) =>
            (await house.With(db => db.StaffOn(seed.Cohort, day, TestContext.Current.CancellationToken))).Select(person => person.Name).Order(StringComparer.Ordinal);
    }
}
