using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class FolderTransportTests
{
    [Fact]
    public async Task Each_mail_is_a_file_named_by_its_date_and_address()
    {
        await using var house = await TestHouse.Open("sqlite");
        await house.Write(Post.Letter(), "ines@team.example", "../../Étrange/x@team.example", "o'neil@team.example");
        await house.App.Send(Post.Friday);
        var names = Directory.GetFiles(house.MailFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Collection(names,
            name => Assert.Matches(@"^20190308T140000Z-ines@team\.example-[0-9a-f]{12}\.eml$", name),
            name => Assert.Matches(@"^20190308T140000Z-o_neil@team\.example-[0-9a-f]{12}\.eml$", name));
        Assert.Equal("not a mail address", (await house.Posting("../../Étrange/x@team.example")).LastError);
    }

    [Fact]
    public async Task A_mail_sent_twice_is_one_file()
    {
        await using var house = await TestHouse.Open("sqlite");
        var transport = new FolderTransport(Microsoft.Extensions.Options.Options.Create(new Rituels.Shell.Settings { Data = house.Database.Folder }));
        var mail = new OutgoingMail(new("a@b.example"), null, new("c@d.example"), "Bonjour", "", "", "<1@b.example>", Post.Friday, []);
        await transport.Send(mail, TestContext.Current.CancellationToken);
        await transport.Send(mail, TestContext.Current.CancellationToken);
        await transport.Send(mail with { MessageId = "<2@b.example>" }, TestContext.Current.CancellationToken);
        Assert.Equal(["<1@b.example>", "<2@b.example>"], ReadMail.Folder(house.MailFolder).Select(m => m["Message-ID"]).Order());
    }
}
