using Rituels.Programme;

namespace Rituels.Delivery.Chat;

/// <summary>Sends a message at once, for somebody who waits to see whether a channel works.</summary>
public sealed class ChatTest(IEnumerable<IChat> chats, ChatSeal seal)
{
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<ChatFailed?> Try(ChatChannel channel, string text, CancellationToken stop)
    {
        try
        {
            var chat = chats.Single(c => c.Kind == channel.Kind);
            await chat.Post(new ChatPost(seal.Open(channel.Secret), channel.Server, channel.Place, text, NewId.Next()), stop);
            return null;
        }
        catch (ChatFailed failed)
        {
            return failed;
        }
    }
}
