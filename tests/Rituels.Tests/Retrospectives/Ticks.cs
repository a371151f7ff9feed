using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

internal static class Ticks
{
    /// <summary>The worker looks for what is due at that instant.</summary>
    public static Task Tick(this TestHouse house, string now)
    {
        house.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        return house.Due();
    }

    public static async Task Due(this TestHouse house)
    {
        while (await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, default) > 0) { }
    }

    public static Task<List<Posting>> Postings(this TestHouse house) => house.With(db => db.Set<Posting>().AsNoTracking().ToListAsync());

    public static async Task<List<string>> AddressesOf(this TestHouse house, string kind) =>
        [.. (await house.Postings()).Where(p => p.Occasion.Contains($"/{kind}", StringComparison.Ordinal)).Select(p => p.Address).Order(StringComparer.Ordinal)];

    public static Task<List<Letter>> Letters(this TestHouse house, string kind) => house.With(db =>
        db.Set<Posting>().Where(p => p.Occasion.Contains("/" + kind)).Select(p => p.Letter!).Distinct().ToListAsync());

    public static Task<List<string>> Outcomes(this TestHouse house, string week) => house.With(db =>
        db.Set<DueWork>().Where(w => w.Period == week && w.DoneAt != null).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).Select(w => w.Outcome!).ToListAsync());
}
