using Rituels.Delivery.Chat;

namespace Rituels.Tests.Delivery.Chat;

public class ChatTextTests
{
    private const string J = "\u2060";

    [Theory]
    [InlineData("a < b > c & d", "a &lt; b &gt; c &amp; d")]
    [InlineData("<!channel> <@U123|x>", "&lt;!channel&gt; &lt;@" + J + "U123|x&gt;")]
    [InlineData("[Lire & voir](https://r.example/?a=1)", "<https://r.example/?a=1|Lire &amp; voir>")]
    [InlineData("voir [ici](https://bad.example)", "voir [ici](https://bad.example)")]
    [InlineData("[x](javascript:alert)", "[x](javascript:alert)")]
    [InlineData("[x](https://r.example/|y>)", "[x](https://r.example/|y&gt;)")]
    [InlineData("a\r\nb", "a\nb")]
    public void Slack(string text, string written) => Assert.Equal(written, ChatText.ForSlack(text));

    [Theory]
    [InlineData("*gras* _et_ `code` ~non~ \\", @"\*gras\* \_et\_ \`code\` \~non\~ \\")]
    [InlineData("voir [ici](https://bad.example)", "voir [ici]" + J + "(https://bad.example)")]
    [InlineData("@all @channel <!here>", "@" + J + "all @" + J + "channel <" + J + "!here>")]
    [InlineData("# Titre", J + "# Titre")]
    [InlineData("> cité", J + "> cité")]
    [InlineData("1. liste", J + "1. liste")]
    [InlineData("[Lire](https://r.example/a_b)", "[Lire](https://r.example/a_b)")]
    public void Mattermost_and_Rocket_Chat(string text, string written) => Assert.Equal(written, ChatText.ForMarkdown(text));

    [Fact]
    public void Matrix()
    {
        Assert.Equal($"<b>@{J}room\nLire\nhttps://r.example/x", ChatText.ForReading("<b>@room\n[Lire](https://r.example/x)"));
        Assert.Equal($"&lt;b&gt;@{J}room<br><a href=\"https://r.example/x?a=1&amp;b=2\">&quot;Lire&quot;</a>", ChatText.ForHtml("<b>@room\n[\"Lire\"](https://r.example/x?a=1&b=2)"));
    }
}
