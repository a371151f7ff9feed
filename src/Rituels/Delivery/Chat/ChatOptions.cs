using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery.Chat;

/// <summary>Which chats an instance may call, under <c>Rituels:Chat</c>.</summary>
public sealed class ChatOptions
{
    public const string Section = "Rituels:Chat";

    /// <summary>Host names, separated by commas, that may lie in a private network and be called without TLS.</summary>
    public string AllowedHosts { get; set; } = "";

    /// <summary>Where Slack's Web API is, for those who reach it through a gateway of their own.</summary>
    public string SlackUrl { get; set; } = "https://slack.com/api/";

    /// <summary>The proxy for all calls to chats, such as <c>http://proxy.intra:3128</c>; none of the environment's counts.</summary>
    public string? Proxy { get; set; }

    internal IEnumerable<string> Hosts => AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    internal Uri Slack => new(SlackUrl.TrimEnd('/') + "/");
}

/// <summary>Says which key is wrong and what it should be, before anything starts.</summary>
internal sealed class ChatOptionsCheck : IValidateOptions<ChatOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatOptions chat)
    {
        var faults = chat.Hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown)
            .Select(host => TerminalWords.Say("config-chat-host", $"{ChatOptions.Section}:{nameof(ChatOptions.AllowedHosts)}", host)).ToList();
        if (!IsWeb(chat.SlackUrl)) faults.Add(TerminalWords.Say("config-public-url", $"{ChatOptions.Section}:{nameof(ChatOptions.SlackUrl)}", chat.SlackUrl));
        if (chat.Proxy is { } proxy && !IsWeb(proxy)) faults.Add(TerminalWords.Say("config-public-url", $"{ChatOptions.Section}:{nameof(ChatOptions.Proxy)}", proxy));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
