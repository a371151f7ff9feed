using Rituels.Shell;

namespace Rituels.Delivery.Chat;

/// <summary>What the screens of channels say.</summary>
public sealed class ChatWords(Tongue tongue) : Words(tongue)
{
    /// <summary>Why a chat did not take a message, and what to do about it.</summary>
    public string Of(ChatFailed failed) => this[$"fault-{failed.Fault}"] + (failed.Detail is { } detail ? " " + this["fault-detail", detail] : "");
}
