using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Delivery.Chat;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Channels = Settings + "/channels";

    private static IEnumerable<Screen> Chats =>
    [
        new(Channels, "", "/eig-2019/settings/channels", Aya, isMain: true),
        new(Channels, "of a cohort without any", "/vide/settings/channels", Zoe),
        new(Channels, "of a closed cohort", "/close/settings/channels", Zoe),
        new(Channels, "after a test that failed", "/eig-2019/settings/channels", Aya, page => Send(page, page.Locator("main form").Nth(1))),
        new(Channels + "/{channel}", "a new one in Slack", "/eig-2019/settings/channels/slack", Aya, isMain: true),
        new(Channels + "/{channel}", "a new one in Slack, with errors", "/eig-2019/settings/channels/slack", Aya, page => Fill(page, "#place", "#general")),
        new(Channels + "/{channel}", "a new webhook", "/eig-2019/settings/channels/webhook", Aya),
        new(Channels + "/{channel}", "a new one on Matrix, with errors", "/eig-2019/settings/channels/matrix", Aya, Send),
        new(Channels + "/{channel}", "a known one", scene => $"/eig-2019/settings/channels/{scene.Slack.Id}", Aya),
        new(Channels + "/people", "", "/eig-2019/settings/channels/people", Aya, isMain: true),
        new(Channels + "/people", "with an error", "/eig-2019/settings/channels/people", Aya, NobodysId),
        new(Channels + "/people", "of nobody", "/vide/settings/channels/people", Zoe),
        new("/account", "with a wrong id in Slack", "/account", Noe, NoId),
        new("/account", "with wrong days away", "/account", Ines, page => Fill(page, "#away-from", "2019-03-01")),
        new(Settings + "/people/{person}", "with wrong days away", scene => $"/eig-2019/settings/people/{scene.Seed.Ines.Id}", Aya, page => Fill(page, "#away-from", "2019-03-01")),
    ];

    private static async Task NobodysId(IPage page)
    {
        await page.Locator("main input[type=text]").First.FillAsync("@ines");
        await Send(page);
    }

    private static async Task NoId(IPage page)
    {
        await page.Locator("#reminders-0--way").SelectOptionAsync("Chat");
        await Fill(page, "#reminders-0--member", "");
    }
}

public sealed partial class Scene
{
    public ChatChannel Slack { get; private set; } = null!;

    /// <summary>A channel of each kind, somebody who is reminded in Slack, and somebody's days away. Nothing listens at these addresses.</summary>
    private async Task AddChats()
    {
        var seal = house.App.Services.GetRequiredService<ChatSeal>();
        ChatChannel Channel(ChatKind kind, string name, string? server, string place, string secret) => new()
        {
            CohortId = seed.Cohort.Id, Kind = kind, Name = name, Server = server, Place = place, Secret = seal.Close(secret), AddedAt = house.Clock.Now, Reminds = kind != ChatKind.Matrix,
        };
        await Keep(
            Slack = Channel(ChatKind.Slack, "Promotion 3", null, "C0123456789", "xoxb-example"),
            Channel(ChatKind.Webhook, "Encadrement", "http://127.0.0.1:9", "", "http://127.0.0.1:9/hooks/example"),
            Channel(ChatKind.Matrix, "Salon « Entrepreneuses et entrepreneurs d’intérêt général », les mentors et leurs administrations", "https://matrix.promo.example",
                "!AbCdEfGhIjKlMnOpQrStUvWxYz:agent.promo.example", "example"),
            new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, MemberId = "U0123456789", Reminds = true },
            new Absence { PersonId = seed.Ines.Id, From = new(2019, 3, 11), To = new(2019, 3, 15) });
    }
}
