using Rituels.Shell;

namespace Rituels.Tests.House;

public class SettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5081", "http://127.0.0.1:5081")]
    [InlineData("http://*:5080", "http://127.0.0.1:5080")]
    [InlineData("https://+:5443/", "https://127.0.0.1:5443/")]
    [InlineData("http://0.0.0.0", "http://127.0.0.1")]
    [InlineData("http://[::]:5080;http://*:5081", "http://127.0.0.1:5080")]
    [InlineData("http://*:0; http://rituels.example:5080", "http://rituels.example:5080")]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void Links_begin_with_an_address_that_leads_here(string? urls, string? address) => Assert.Equal(address, Settings.UsualAddress(urls));
}
