using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery.Chat;

internal static class ChatHouse
{
    /// <summary>A channel of each kind, on that server.</summary>
    public static Task AddChannels(this TestHouse house, Cohort cohort, ChatListener server)
    {
        var seal = house.App.Services.GetRequiredService<ChatSeal>();
        ChatChannel Channel(ChatKind kind, ChatPost post) => new()
        {
            CohortId = cohort.Id, Kind = kind, Name = $"Promo {kind}", Server = kind == ChatKind.Slack ? null : server.Url, Place = post.Place,
            Secret = seal.Close(post.Secret), AddedAt = house.Clock.Now,
        };
        return house.With(db =>
        {
            db.AddRange(Enum.GetValues<ChatKind>().Select(kind => Channel(kind, Chats.Post(kind, server))));
            return db.SaveChangesAsync();
        });
    }
}
