using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace Rituels.Delivery.Chat;

/// <summary>
/// Slack's Web API, <c>chat.postMessage</c>, with a bot's token: to a channel, or to a member by their id. Slack recognises no
/// double: a message that was accepted, but whose answer was lost, is posted again.
/// </summary>
public sealed class SlackChat(ChatHttp http, IOptions<ChatOptions> options) : IChat
{
    public ChatKind Kind => ChatKind.Slack;

    public async Task Post(ChatPost post, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Slack, "chat.postMessage")) { Content = JsonContent.Create(Message(post)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", post.Secret);
        var answer = await http.Send(request, stop);
        answer.MustBeUp();
        if (answer.IsSuccess && answer.Says("ok", true)) return;
        if (!answer.Says("ok", false)) throw new ChatFailed(ChatFault.Strange, $"HTTP {answer.Status}");
        throw Explain(answer.Code(post.Secret, "error"), answer);
    }

    private static Dictionary<string, object> Message(ChatPost post) => new()
    {
        ["channel"] = post.Place,
        ["text"] = ChatText.ForSlack(post.Text),
        ["parse"] = "none",
        ["link_names"] = false,
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
    };

    private static ChatFailed Explain(string code, ChatAnswer answer) => code switch
    {
        "ratelimited" or "rate_limited" or "message_limit_exceeded" => answer.Busy(),
        "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "missing_scope" or "no_permission" or "not_allowed_token_type"
            or "access_denied" or "org_login_required" or "ekm_access_denied" or "two_factor_setup_required" => new(ChatFault.Locked, code),
        "fatal_error" or "internal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" => new(ChatFault.Broken, code),
        "channel_not_found" or "user_not_found" => new(ChatFault.UnknownPlace, code),
        "not_in_channel" => new(ChatFault.NotInvited, code),
        "is_archived" => new(ChatFault.Archived, code),
        _ => new(ChatFault.Refused, code),
    };
}
