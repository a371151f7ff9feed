using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Rituels.Delivery.Chat;

/// <summary>
/// Matrix's client-server API, which Tchap speaks: <c>PUT …/send/m.room.message/{txnId}</c>. The transaction is the posting's id,
/// so that a message sent again after a lost answer is still one message.
/// </summary>
public sealed class MatrixChat(ChatHttp http) : IChat
{
    public ChatKind Kind => ChatKind.Matrix;

    public async Task Post(ChatPost post, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(post)) { Content = JsonContent.Create(Message(post.Text)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", post.Secret);
        var answer = await http.Send(request, stop);
        var code = answer.Code(post.Secret, "errcode");
        if (code == "M_LIMIT_EXCEEDED") throw answer.Busy();
        answer.MustBeUp();
        if (answer.IsSuccess && answer["event_id"] is not null) return;
        throw Explain(code, answer);
    }

    private static Uri Address(ChatPost post) => new(
        $"{post.Server!.TrimEnd('/')}/_matrix/client/v3/rooms/{Uri.EscapeDataString(post.Place)}/send/m.room.message/{post.Id:N}");

    /// <summary>An empty <c>m.mentions</c> says that nobody is meant, whatever the text holds (Matrix 1.7).</summary>
    private static Dictionary<string, object> Message(string text) => new()
    {
        ["msgtype"] = "m.text",
        ["body"] = ChatText.ForReading(text),
        ["format"] = "org.matrix.custom.html",
        ["formatted_body"] = ChatText.ForHtml(text),
        ["m.mentions"] = new Dictionary<string, string>(),
    };

    private static ChatFailed Explain(string code, ChatAnswer answer) => code switch
    {
        "M_UNKNOWN_TOKEN" or "M_MISSING_TOKEN" or "M_USER_DEACTIVATED" => new(ChatFault.Locked, code),
        "M_FORBIDDEN" => new(ChatFault.NotInvited, code),
        "M_NOT_FOUND" => new(ChatFault.UnknownPlace, code),
        _ when code.StartsWith("M_", StringComparison.Ordinal) && code != "M_UNRECOGNIZED" => new(ChatFault.Refused, code),
        _ => new(ChatFault.Strange, $"HTTP {answer.Status}"),
    };
}
