using System.Net;
using Rituels.Delivery.Chat;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>Staff type addresses: the program must not call the machines around it for them.</summary>
public class ChatReachTests
{
    private const string Public = "https://rituels.example", Local = "http://127.0.0.1:5080";

    [Theory]
    [InlineData("https://chat.example/hooks/x", Public, true)]
    [InlineData("http://chat.example/hooks/x", Public, false)]
    [InlineData("http://chat.example/hooks/x", Local, false)]
    [InlineData("https://me:word@chat.example/hooks/x", Public, false)]
    [InlineData("ftp://chat.example/x", Local, false)]
    [InlineData("file:///etc/hosts", Local, false)]
    [InlineData("http://127.0.0.1:9/hooks/x", Local, true)]
    [InlineData("http://localhost:9/hooks/x", Local, true)]
    [InlineData("http://127.0.0.1:9/hooks/x", Public, false)]
    [InlineData("https://127.0.0.1/hooks/x", Public, false)]
    [InlineData("https://[::1]/hooks/x", Public, false)]
    [InlineData("https://10.1.2.3/hooks/x", Public, false)]
    [InlineData("https://10.1.2.3/hooks/x", Local, false)]
    [InlineData("https://2130706433/hooks/x", Public, false)]
    public void An_address_is_called_only_in_the_open(string address, string instance, bool may) =>
        Assert.Equal(may, Chats.Reach(instance).MayCall(new Uri(address)));

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
        Assert.Equal(may, Chats.Reach(Public).MayConnect("chat.example", IPAddress.Parse(address)));

    [Fact]
    public void Who_runs_the_instance_may_name_hosts_of_a_private_network()
    {
        var reach = Chats.Reach(Public, "chat.intra, 10.1.2.3");
        Assert.True(reach.MayCall(new("http://CHAT.intra/hooks/x")) && reach.MayConnect("Chat.Intra", IPAddress.Parse("10.0.0.1")) && reach.MayCall(new("https://10.1.2.3/x")));
        Assert.False(reach.MayCall(new("http://other.intra/x")) || reach.MayConnect("other.intra", IPAddress.Parse("10.0.0.1")));
    }

    [Fact]
    public async Task Where_a_name_leads_is_looked_at_as_it_is_called()
    {
        await using var server = await ChatListener.Open();
        using var http = Chats.Http(Public, "localhost.example");
        var address = new UriBuilder(server.Url) { Host = "localhost", Scheme = "https" }.Uri;
        var failed = await Assert.ThrowsAsync<ChatFailed>(() => http.Send(new HttpRequestMessage(HttpMethod.Post, address), TestContext.Current.CancellationToken));
        Assert.Equal(ChatFault.Forbidden, failed.Fault);
        Assert.Empty(server.Calls);
    }
}
