using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.House;

/// <summary>Time goes on, mail leaves, and people open theirs.</summary>
internal static class Mailbox
{
    /// <summary>The worker does what is due at that instant, or now, and the post leaves.</summary>
    public static async Task Tick(this TestHouse house, string? now = null)
    {
        if (now is not null) house.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        while (await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, default) > 0) { }
        await house.App.Services.GetRequiredService<PostWorker>().SendDue(house.Clock.Now, default);
    }

    public static IReadOnlyList<ReadMail> Mail(this TestHouse house) => ReadMail.Folder(house.MailFolder);

    public static ReadMail LastMailTo(this TestHouse house, string address) =>
        house.Mail().Last(mail => mail["To"]!.Contains(address, StringComparison.Ordinal));

    /// <summary>Where the link or button with those words leads, in this house.</summary>
    public static string Link(this ReadMail mail, string words) =>
        new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("a").First(a => a.TextContent.Trim() == words).GetAttribute("href") is { } href
            ? new Uri(href).PathAndQuery : throw new InvalidOperationException($"The link “{words}” leads nowhere.");
}
