using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Rituels.Delivery.Chat;

namespace Rituels.Delivery;

/// <summary>An error of sending in few words, such as <c>450 mailbox busy</c>: never what a server quotes of the mail.</summary>
internal static partial class MailError
{
    public static string Describe(Exception error) => error switch
    {
        ChatFailed failed => failed.Message,
        SmtpException { StatusCode: > 0 and var code } => Enum.IsDefined(code) ? $"{(int)code} {InWords(code.ToString())}" : $"{(int)code}",
        SocketException socket => InWords(socket.SocketErrorCode.ToString()),
        AuthenticationException => "no TLS: the server's certificate is not trusted, or no protocol is shared",
        { InnerException: { } inner } => Describe(inner),
        IOException => "connection lost",
        OperationCanceledException => "timed out",
        _ => InWords(error.GetType().Name.Replace("Exception", "")),
    };

    private static string InWords(string name) => WordEnd().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();
}
