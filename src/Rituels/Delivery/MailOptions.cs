using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>How mail leaves, under <c>Rituels:Mail</c>. Without <c>Smtp:Host</c> it goes to files in the data folder.</summary>
public sealed class MailOptions
{
    public const string Section = "Rituels:Mail";

    /// <summary>An address, with or without a name: <c>Rituels &lt;rituels@example.org&gt;</c>.</summary>
    public string From { get; set; } = "rituels@localhost";
    public string? ReplyTo { get; set; }
    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>The server that takes our mail. With <see cref="StartTls"/>, none leaves in clear: a server without it gets nothing.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }
    public int? Port { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }
    public bool StartTls { get; set; } = true;

    /// <summary>How many mails may be under way to it at once.</summary>
    public int Connections { get; set; } = 4;
}

/// <summary>Says which key is wrong and what it should be, before anything starts.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions mail)
    {
        var faults = AddressFaults(mail).Concat(SmtpFaults(mail.Smtp)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> AddressFaults(MailOptions mail)
    {
        if (!Mailbox.TryParse(mail.From, out _)) yield return NotAnAddress("From", mail.From);
        if (mail.ReplyTo is { } replyTo && !Mailbox.TryParse(replyTo, out _)) yield return NotAnAddress("ReplyTo", replyTo);
    }

    private static string NotAnAddress(string key, string value) => TerminalWords.Say("config-address", $"{MailOptions.Section}:{key}", value);

    private static IEnumerable<string> SmtpFaults(SmtpOptions smtp)
    {
        const string Key = MailOptions.Section + ":Smtp";
        if (smtp.Host is { } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            yield return TerminalWords.Say("config-smtp-host", $"{Key}:Host", host);
        if (smtp.Port is 465)
            yield return TerminalWords.Say("config-smtp-465", $"{Key}:Port");
        else if (smtp.Port is < 1 or > 65535)
            yield return TerminalWords.Say("config-smtp-port", $"{Key}:Port", smtp.Port.ToString());
        if (smtp.Connections is < 1 or > 32)
            yield return TerminalWords.Say("config-smtp-connections", $"{Key}:Connections", smtp.Connections);
        if (smtp.Host is null && (smtp.Port ?? (object?)smtp.User ?? smtp.Password) is not null)
            yield return TerminalWords.Say("config-smtp-host-missing", $"{Key}:Host", Key);
        if (smtp.User is null != smtp.Password is null)
            yield return TerminalWords.Say("config-smtp-pair", $"{Key}:{(smtp.User is null ? "User" : "Password")}");
    }
}
