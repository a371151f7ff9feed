using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>The words of the ledger: what left, what did not and why.</summary>
public sealed class LedgerWords(Tongue tongue) : Words(tongue)
{
    public string Channel(string channel) => Has($"channel-{channel}") ? this[$"channel-{channel}"] : channel;

    /// <summary>An error of sending (see <see cref="MailError"/> and <see cref="Chat.ChatFailed"/>), in words.</summary>
    public string Error(string error) => this[Kind(error)];

    /// <summary>What a chat answered, by how its error begins.</summary>
    private static readonly (string Error, string Word)[] Chats =
    [
        ("429", "error-wait"), ("asked to wait", "error-wait"), ("not let in", "error-locked"), ("no such channel", "error-place"), ("not a member", "error-not-invited"),
        ("archived channel", "error-archived"), ("redirected", "error-elsewhere"), ("address not allowed", "error-forbidden"), ("the secret cannot be read", "error-sealed"),
        ("the channel was removed", "error-removed"), ("server error", "error-broken"), ("unexpected answer", "error-strange"), ("unreachable", "error-unreachable"), ("timed out", "error-unreachable"), ("refused", "error-refused"),
    ];

    private static string Kind(string error) => error switch
    {
        "expired" => "error-expired",
        Posting.Restored => "error-restored",
        Posting.Imported => "error-imported",
        "not a mail address" or "550 mailbox unavailable" or "551 user not local try alternate path" or "553 mailbox name not allowed" => "error-address",
        "552 exceeded storage allocation" or "452 insufficient storage" => "error-full",
        "450 mailbox busy" or "451 local error in processing" or "421 service not available" => "error-busy",
        "connection lost" or "connection refused" or "host not found" or "try again" or "network unreachable" or "host unreachable" => "error-unreachable",
        _ when error.EndsWith(Posting.ByMail, StringComparison.Ordinal) => "error-by-mail",
        _ when error.StartsWith("cannot be made", StringComparison.Ordinal) => "error-poison",
        _ when Chats.FirstOrDefault(chat => error.StartsWith(chat.Error, StringComparison.Ordinal)).Word is { } word => word,
        _ when error.StartsWith("53", StringComparison.Ordinal) => "error-password",
        _ when error.StartsWith("no TLS", StringComparison.Ordinal) => "error-tls",
        _ when error.StartsWith('5') => "error-refused",
        _ => "error-other",
    };
}
