namespace Rituels.Delivery.Chat;

/// <summary>One message to one place of a chat, ready to leave.</summary>
/// <param name="Secret">A token; for a webhook, its address.</param>
/// <param name="Server">The home server of a Matrix room; null elsewhere.</param>
/// <param name="Place">A channel, a member or a room, by its id; empty for a webhook, which knows its own.</param>
/// <param name="Text">As <see cref="ChatText"/> reads it.</param>
/// <param name="Id">The same at each try, so that a chat that can tell a double from a new message does.</param>
public sealed record ChatPost(string Secret, string? Server, string Place, string Text, Guid Id)
{
    /// <summary>Never the secret: records print all that they hold.</summary>
    public override string ToString() => $"{nameof(ChatPost)} {Id}";
}

/// <summary>Speaks with one kind of chat.</summary>
public interface IChat
{
    ChatKind Kind { get; }

    /// <exception cref="ChatFailed">It did not take the message.</exception>
    Task Post(ChatPost post, CancellationToken stop);
}
