using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Rituels.Delivery.Chat;

namespace Rituels.Delivery;

/// <summary>
/// An error of sending in few words: a mail server's own, such as <c>550 5.1.1 no such user here</c>, on one line, without the
/// addresses and links that it quotes; ours for the rest.
/// </summary>
internal static partial class MailError
{
    /// <summary>Of what a server says, in characters.</summary>
    private const int Longest = 200;

    public static string Describe(Exception error) => error switch
    {
        ChatFailed failed => failed.Message,
        SmtpException { StatusCode: > 0 and var code } smtp => $"{(int)code} {Reply(smtp.Message) ?? (Enum.IsDefined(code) ? InWords(code.ToString()) : "")}".TrimEnd(),
        SocketException socket => InWords(socket.SocketErrorCode.ToString()),
        AuthenticationException => "no TLS: the server's certificate is not trusted, or no protocol is shared",
        { InnerException: { } inner } => Describe(inner),
        IOException => "connection lost",
        OperationCanceledException => "timed out",
        _ => InWords(error.GetType().Name.Replace("Exception", "")),
    };

    /// <summary>What stands in the exception's text after the runtime's own words; null when the server said nothing more than its code.</summary>
    private static string? Reply(string message)
    {
        if (Answer().Match(message) is not { Success: true } found) return null;
        var said = Secret().Replace(found.Groups[1].Value, "…");
        var line = string.Join(' ', new string([.. said.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : Programme.Characters.First(line, Longest);
    }

    [GeneratedRegex("server response was: (.*)$", RegexOptions.Singleline)]
    private static partial Regex Answer();

    /// <summary>What a server may quote: an address, a link, and what could be a secret since no word is so long.</summary>
    [GeneratedRegex(@"\S*(?:@|://)\S*|\S{40,}")]
    private static partial Regex Secret();

    private static string InWords(string name) => WordEnd().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();
}
