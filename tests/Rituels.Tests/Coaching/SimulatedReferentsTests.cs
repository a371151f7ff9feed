using Rituels.Tests.Portability;

namespace Rituels.Tests.Coaching;

/// <summary>A simulated year has a référent's days.</summary>
public class SimulatedReferentsTests
{
    [Fact]
    public async Task A_year_has_contacts_sessions_bookings_and_Mondays()
    {
        await SimulatedYear.Has("coaching-contact", "coaching-planned", "coaching-booked", "coaching-held", "monday-mail");
        var told = await SimulatedYear.Told();
        Assert.All(told.Where(e => e.Kind() == "monday-mail"), e => Assert.Contains("T08:30:00", e.At()));
        Assert.All(told.Where(e => e.Kind().StartsWith("coaching-", StringComparison.Ordinal)), e => Assert.NotNull(e.Team()));
    }
}
