using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery.Chat;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>Staff type addresses: the program must not call the machines around it for them.</summary>
public class ChatReachTests
{
    private const string Nobody = "";

    [Theory]
    [InlineData("https://chat.example/hooks/x", Nobody, true)]
    [InlineData("http://chat.example/hooks/x", Nobody, false)]
    [InlineData("http://chat.example/hooks/x", "localhost", false)]
    [InlineData("https://me:word@chat.example/hooks/x", Nobody, false)]
    [InlineData("ftp://chat.example/x", "chat.example", false)]
    [InlineData("file:///etc/hosts", "localhost", false)]
    [InlineData("http://127.0.0.1:9/hooks/x", "127.0.0.1", true)]
    [InlineData("http://[::1]:9/hooks/x", "[::1]", true)]
    [InlineData("http://localhost:9/hooks/x", "localhost", true)]
    [InlineData("http://localhost:9/hooks/x", Nobody, false)]
    [InlineData("http://127.0.0.1:9/hooks/x", Nobody, false)]
    [InlineData("https://127.0.0.1/hooks/x", Nobody, false)]
    [InlineData("https://[::1]/hooks/x", Nobody, false)]
    [InlineData("https://10.1.2.3/hooks/x", Nobody, false)]
    [InlineData("https://10.1.2.3/hooks/x", "127.0.0.1", false)]
    [InlineData("https://2130706433/hooks/x", Nobody, false)]
    public void An_address_is_called_only_in_the_open_or_when_its_host_is_named(string address, string named, bool may) =>
        Assert.Equal(may, Chats.Reach(named).MayCall(new Uri(address)));

    /// <summary>Behind a reverse proxy, an instance without a public address believes that it is local.</summary>
    [Fact]
    public async Task An_instance_that_names_no_host_never_calls_its_own_machine()
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open("sqlite");
        var failed = await Assert.ThrowsAsync<ChatFailed>(() => house.App.Services.GetRequiredService<ChatHttp>()
            .Send(new HttpRequestMessage(HttpMethod.Post, server.Url), TestContext.Current.CancellationToken));
        Assert.Equal(ChatFault.Forbidden, failed.Fault);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_named_proxy_takes_all_calls_wherever_it_lies()
    {
        await using var proxy = await ChatListener.Open();
        using var http = Chats.Http("chat.intra", proxy.Url);
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://chat.intra/hooks/x") { Content = new StringContent("{}") };
        Assert.True((await http.Send(request, TestContext.Current.CancellationToken)).IsSuccess);
        Assert.Single(proxy.Calls);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_leads_nowhere()
    {
        await using var proxy = await ChatListener.Open();
        var before = HttpClient.DefaultProxy;
        try
        {
            HttpClient.DefaultProxy = new WebProxy(proxy.Url);
            using var http = Chats.Http(Nobody);
            using var request = new HttpRequestMessage(HttpMethod.Post, "https://chat.invalid/hooks/x");
            await Assert.ThrowsAsync<ChatFailed>(() => http.Send(request, TestContext.Current.CancellationToken));
            Assert.Empty(proxy.Calls);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("127.0.0.53", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void A_name_may_lead_to_public_addresses_only(string address, bool may) =>
        Assert.Equal(may, Chats.Reach(Nobody).MayConnect("chat.example", IPAddress.Parse(address)));

    [Fact]
    public void Who_runs_the_instance_may_name_hosts_of_a_private_network()
    {
        var reach = Chats.Reach("chat.intra, 10.1.2.3");
        Assert.True(reach.MayCall(new("http://CHAT.intra/hooks/x")) && reach.MayConnect("Chat.Intra", IPAddress.Parse("10.0.0.1")) && reach.MayCall(new("https://10.1.2.3/x")));
        Assert.False(reach.MayCall(new("http://other.intra/x")) || reach.MayConnect("other.intra", IPAddress.Parse("10.0.0.1")));
    }

    [Fact]
    public async Task Where_a_name_leads_is_looked_at_as_it_is_called()
    {
        await using var server = await ChatListener.Open();
        using var http = Chats.Http("localhost.example");
        var address = new UriBuilder(server.Url) { Host = "localhost", Scheme = "https" }.Uri;
        var failed = await Assert.ThrowsAsync<ChatFailed>(() => http.Send(new HttpRequestMessage(HttpMethod.Post, address), TestContext.Current.CancellationToken));
        Assert.Equal(ChatFault.Forbidden, failed.Fault);
        Assert.Empty(server.Calls);
    }
}
