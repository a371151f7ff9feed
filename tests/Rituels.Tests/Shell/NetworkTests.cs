using System.Net;
using Rituels.Shell;

namespace Rituels.Tests.Shell;

public class NetworkTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::")]
    [InlineData("::1", "::")]
    public void Limits_count_a_household_as_one(string address, string network) => Assert.Equal(network, Network.Of(IPAddress.Parse(address)));

    [Fact]
    public void What_has_no_address_is_one_too() => Assert.Equal("unknown", Network.Of((IPAddress?)null));
}
