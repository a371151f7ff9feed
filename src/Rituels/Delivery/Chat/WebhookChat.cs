using System.Net.Http.Json;

namespace Rituels.Delivery.Chat;

/// <summary>
/// An incoming webhook as Slack invented it and Mattermost and Rocket.Chat take it: a JSON with a text, to an address that is
/// itself the secret. None of them recognises a double.
/// </summary>
public sealed class WebhookChat(ChatHttp http) : IChat
{
    private const string SlackHost = "hooks.slack.com";

    public ChatKind Kind => ChatKind.Webhook;

    public async Task Post(ChatPost post, CancellationToken stop)
    {
        if (!Uri.TryCreate(post.Secret, UriKind.Absolute, out var address)) throw new ChatFailed(ChatFault.UnknownPlace);
        var text = address.IdnHost == SlackHost ? ChatText.ForSlack(post.Text) : ChatText.ForMarkdown(post.Text);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new Dictionary<string, string> { ["text"] = text }) };
        var answer = await http.Send(request, stop);
        answer.MustBeUp();
        if (!answer.IsSuccess) throw Explain(answer, post.Secret);
        if (answer.IsPage) throw new ChatFailed(ChatFault.Strange);
        if (answer.Says("ok", false) || answer.Says("success", false)) throw new ChatFailed(ChatFault.Refused, answer.Code(post.Secret, "error"));
    }

    private static ChatFailed Explain(ChatAnswer answer, string secret)
    {
        var code = answer.Code(secret, "error", "id");
        if (code == "channel_is_archived") return new ChatFailed(ChatFault.Archived, code);
        return new ChatFailed(answer.Status is 401 or 403 or 404 or 410 ? ChatFault.UnknownPlace : ChatFault.Refused, code);
    }
}
