using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class OutboxTests
{
    [Theory, OnEachDatabase]
    public async Task Each_is_written_to_in_their_language_by_one_letter_for_all_who_share_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        seed.Lou.Language = "en";
        await house.With(async db =>
        {
            var outbox = new Outbox(db, house.App.Services.GetRequiredService<LinkSeal>());
            Assert.Equal(3, await outbox.Write(seed.Cohort, [seed.Ines, seed.Noe, seed.Lou], "tests/told", Post.Friday, tongue => Task.FromResult(Post.Letter(seed.Cohort.Id, tongue.Language))));
            await db.SaveChangesAsync();
        });
        var told = await house.With(db => db.Set<Posting>().Include(p => p.Letter).OrderBy(p => p.Address).ToListAsync());
        Assert.Equal([(seed.Ines.Email, "fr"), (seed.Lou.Email, "en"), (seed.Noe.Email, "fr")], told.Select(p => (p.Address, p.Letter!.Subject)));
        Assert.Equal(2, told.Select(p => p.LetterId).Distinct().Count());
    }
}
