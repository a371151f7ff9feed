using Rituels.Tests.House;
using Rituels.Programme;

namespace Rituels.Tests.Accounts;

internal static class People
{
    public static async Task<Person> Somebody(this TestHouse house, string email = "ines@demo.example")
    {
        var person = Person.Named("Inès Demo", email);
        await house.With(db => { db.Add(person); return db.SaveChangesAsync(); });
        return person;
    }
}
