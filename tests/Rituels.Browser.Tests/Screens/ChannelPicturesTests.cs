using Rituels.Browser.Tests.House;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of channels and personal reminders, in both languages.</summary>
public class ChannelPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    [Fact]
    public async Task The_guide_shows_channels_and_reminders()
    {
        var seed = await Seed.Plant(House);
        ChatChannel Channel(ChatKind kind, string name, string? server, string place) =>
            new() { CohortId = seed.Cohort.Id, Kind = kind, Name = name, Server = server, Place = place, Secret = "sealed", AddedAt = House.Clock.Now };
        await House.With(db =>
        {
            db.Add(Channel(ChatKind.Slack, "Promotion 3", null, "C0123456789"));
            db.Add(Channel(ChatKind.Webhook, "Encadrement", "https://mattermost.promo.example", ""));
            db.Add(Channel(ChatKind.Matrix, "Mentors", "https://matrix.agent.example", "!AbCdEfGhIjKlMnOpQr:agent.example"));
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, MemberId = "U0123456789", Reminds = true });
            db.Add(new Absence { PersonId = seed.Ines.Id, From = new(2019, 3, 11), To = new(2019, 3, 15) });
            return db.SaveChangesAsync();
        });
        foreach (var language in Languages)
        {
            var settings = await OpenAs(seed.Aya, Device.Desktop with { Language = language }, "/eig-2019/settings/channels");
            await settings.Sees("Mattermost, Rocket.Chat");
            await Take(settings, $"channels.{language}");
            var account = await OpenAs(seed.Ines, Device.Phone with { Language = language, Scale = 2 }, "/account");
            await account.Sees("Slack");
            await Take(account.Locator("section[aria-labelledby=mail]"), $"reminders.{language}");
        }
    }
}
