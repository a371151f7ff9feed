using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rituels.Delivery.Chat;

/// <summary>What a chat's server answered, read once.</summary>
public sealed partial class ChatAnswer
{
    /// <summary>A server may name any hour: one that asks for more is asked again after this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private const int LongestCode = 80;

    /// <summary>So many letters in a row that the secret has too are no chance.</summary>
    private const int Piece = 6;

    private readonly int _status;
    private readonly string _body;
    private readonly string? _type;
    private readonly TimeSpan? _wait;
    private readonly JsonElement? _json;

    internal ChatAnswer(HttpResponseMessage response, string body)
    {
        (_status, _body, _type) = ((int)response.StatusCode, body.Trim(), response.Content.Headers.ContentType?.MediaType);
        _json = Parse(_body);
        _wait = Wait(response);
    }

    public bool IsSuccess => _status is >= 200 and < 300;
    public bool IsPage => _type == "text/html";
    public int Status => _status;

    /// <summary>A field of the answer, where it is an object and has it.</summary>
    public JsonElement? this[string field] => _json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(field, out var value) ? value : null;

    public bool Says(string field, bool value) => this[field]?.ValueKind == (value ? JsonValueKind.True : JsonValueKind.False);

    /// <summary>The service's code for what went wrong: that field of its answer, or all of a one-word answer; else the status.</summary>
    /// <param name="secret">What is never to be repeated, even by a server that does.</param>
    public string Code(string secret, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            if (this[field] is { ValueKind: JsonValueKind.String } said && IsCode(said.GetString()!, secret)) return said.GetString()!;
        return IsCode(_body, secret) ? _body : $"HTTP {_status}";
    }

    /// <exception cref="ChatFailed">The server asks us to wait, or has an error of its own.</exception>
    public void MustBeUp()
    {
        if (_status == 429) throw Busy();
        if (_status is >= 500 or 408) throw new ChatFailed(ChatFault.Broken, $"HTTP {_status}");
    }

    public ChatFailed Busy() => new(ChatFault.Busy, _status == 200 ? null : $"HTTP {_status}", _wait);

    /// <summary>Words of one case without digits, as codes are and pieces of tokens hardly; and nothing of the secret in them.</summary>
    private static bool IsCode(string text, string secret) => text.Length <= LongestCode && Code().IsMatch(text) && !Echoes(text, secret);

    private static bool Echoes(string text, string secret)
    {
        var piece = Math.Min(text.Length, Piece);
        for (var start = 0; start + piece <= text.Length; start++)
            if (secret.AsSpan().Contains(text.AsSpan(start, piece), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static JsonElement? Parse(string body)
    {
        try
        {
            return body.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Retry-After, in seconds or as a date against the server's own clock; Matrix's <c>retry_after_ms</c> otherwise.</summary>
    private TimeSpan? Wait(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } until && response.Headers.Date is { } now ? until - now : null);
        if (wait is null && this["retry_after_ms"] is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out var milliseconds))
            wait = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, (long)LongestWait.TotalMilliseconds));
        return wait is not { } asked ? null : asked > LongestWait ? LongestWait : asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    [GeneratedRegex("^(?:[a-z]+(?:[_.-][a-z]+)*|[A-Z]+(?:_[A-Z]+)*)$")]
    private static partial Regex Code();
}
