namespace Rituels.Delivery.Chat;

/// <summary>Why a chat did not take a message, in the terms of whoever must mend it. Each has its words: <c>fault-…</c>.</summary>
public enum ChatFault
{
    /// <summary>No connection, or it was lost.</summary>
    Unreachable,
    TimedOut,

    /// <summary>Its certificate is not trusted, or no TLS protocol is shared.</summary>
    Untrusted,

    /// <summary>It asked us to wait.</summary>
    Busy,

    /// <summary>An error of its own (5xx).</summary>
    Broken,

    /// <summary>It does not let us in: the token is wrong, revoked, or allows too little.</summary>
    Locked,

    /// <summary>It sent us to another address, where our token has no business.</summary>
    Elsewhere,
    UnknownPlace,
    NotInvited,
    Archived,
    Refused,

    /// <summary>What answered is not that kind of chat.</summary>
    Strange,

    /// <summary>An address that this instance must not call.</summary>
    Forbidden,

    /// <summary>Our own keys no longer open what was kept.</summary>
    Sealed,
}

/// <summary>A message that a chat did not take. Its text holds no token, no address and nothing of the message.</summary>
/// <param name="detail">The service's own code, such as <c>channel_not_found</c>.</param>
/// <param name="wait">How long the service asked us to wait.</param>
public sealed class ChatFailed(ChatFault fault, string? detail = null, TimeSpan? wait = null, Exception? cause = null)
    : Exception(detail is null ? InWords(fault) : $"{InWords(fault)}: {detail}", cause)
{
    public ChatFault Fault => fault;
    public string? Detail => detail;
    public TimeSpan? Wait => wait;

    /// <summary>Trying the same again would not help. A token, like a mail server's password, may be mended meanwhile.</summary>
    public bool IsFinal => fault is not (ChatFault.Unreachable or ChatFault.TimedOut or ChatFault.Untrusted or ChatFault.Busy or ChatFault.Broken or ChatFault.Locked);

    private static string InWords(ChatFault fault) => fault switch
    {
        ChatFault.TimedOut => "timed out",
        ChatFault.Untrusted => "no TLS: the server's certificate is not trusted, or no protocol is shared",
        ChatFault.Busy => "asked to wait",
        ChatFault.Broken => "server error",
        ChatFault.Locked => "not let in",
        ChatFault.Elsewhere => "redirected, not followed",
        ChatFault.UnknownPlace => "no such channel",
        ChatFault.NotInvited => "not a member of the channel",
        ChatFault.Archived => "archived channel",
        ChatFault.Strange => "unexpected answer",
        ChatFault.Forbidden => "address not allowed",
        ChatFault.Sealed => "the secret cannot be read any more",
        _ => fault.ToString().ToLowerInvariant(),
    };
}
