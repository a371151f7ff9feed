using System.Text.RegularExpressions;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>The words of the ledger: what left, what did not and why.</summary>
public sealed partial class LedgerWords(Tongue tongue) : Words(tongue)
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
        "not a mail address" => "error-address",
        "connection lost" or "connection refused" or "host not found" or "try again" or "network unreachable" or "host unreachable" => "error-unreachable",
        _ when error.EndsWith(Posting.ByMail, StringComparison.Ordinal) => "error-by-mail",
        _ when error.StartsWith("cannot be made", StringComparison.Ordinal) => "error-poison",
        _ when Chats.FirstOrDefault(chat => error.StartsWith(chat.Error, StringComparison.Ordinal)).Word is { } word => word,
        _ when Server().Match(error) is { Success: true } answer => OfServer(answer.Groups[1].Value, answer.Groups[2].Value),
        _ when error.StartsWith("no TLS", StringComparison.Ordinal) => "error-tls",
        _ => "error-other",
    };

    /// <summary>By a mail server's code (RFC 5321, 4954), and by the finer one that may follow it (RFC 3463): <c>5.7</c> is its policy, not the address.</summary>
    private static string OfServer(string code, string finer) => code switch
    {
        _ when finer.StartsWith("5.7.", StringComparison.Ordinal) && code[..2] != "53" => "error-refused",
        "550" or "551" or "553" => "error-address",
        "552" or "452" => "error-full",
        "421" or "450" or "451" => "error-busy",
        "530" or "534" or "535" or "538" => "error-password",
        _ => code[0] == '5' ? "error-refused" : "error-other",
    };

    [GeneratedRegex(@"^([245]\d\d)(?: (\d\.\d{1,3}\.\d{1,3}))?(?: |$)")]
    private static partial Regex Server();
}
