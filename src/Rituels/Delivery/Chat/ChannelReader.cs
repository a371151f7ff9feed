using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Delivery.Chat;

/// <summary>What was typed of a channel; <c>Secret</c> is null when the one that is kept stays.</summary>
public sealed record TypedChannel(string? Server, string Place, string? Secret);

/// <summary>Reads where a channel is and what opens it. What is wrong is told at its field, in words that say where to look.</summary>
internal sealed partial class ChannelReader(FormReader form, ChatReach reach, ChatWords words)
{
    private const int LongestSecret = 1000, LongestPlace = 255;

    public TypedChannel Read(ChatKind kind, ChatChannel? known, string? server, string? place, string? secret)
    {
        var typed = Secret(kind, known, secret);
        return kind switch
        {
            ChatKind.Slack => new TypedChannel(null, Place(place, SlackChannel(), kind), typed),
            ChatKind.Webhook => new TypedChannel(typed is null ? known?.Server : Host(typed, nameof(ChannelModel.Secret), "wrong-webhook", isWhole: false), "", typed),
            _ => Matrix(known, Host(WithScheme(server), nameof(ChannelModel.Server), "wrong-server", isWhole: true), Place(place, MatrixRoom(), kind), typed),
        };
    }

    /// <summary>A token goes to the server it was given for, and to no other.</summary>
    private TypedChannel Matrix(ChatChannel? known, string? server, string place, string? secret)
    {
        if (known is not null && known.Server != server && secret is null && form.Holds) form.WrongText(nameof(ChannelModel.Secret), words["wrong-secret-again"]);
        return new TypedChannel(server, place, secret);
    }

    private string? Secret(ChatKind kind, ChatChannel? known, string? typed)
    {
        var secret = typed?.Trim() ?? "";
        if (secret.Length == 0 && known is { HasSecret: true }) return null;
        var begins = kind != ChatKind.Slack || secret.StartsWith("xoxb-", StringComparison.Ordinal);
        if (!begins || !Token().IsMatch(secret) || secret.Length > LongestSecret) form.WrongText(nameof(ChannelModel.Secret), words[$"wrong-secret-{kind}"]);
        return secret;
    }

    private string Place(string? typed, Regex pattern, ChatKind kind)
    {
        var place = form.Text(nameof(ChannelModel.Place), typed, LongestPlace);
        if (place.Length > 0 && !pattern.IsMatch(place)) form.WrongText(nameof(ChannelModel.Place), words[$"wrong-place-{kind}"]);
        return place;
    }

    /// <summary>The scheme and host of an address that this instance may call.</summary>
    /// <param name="isWhole">Whether nothing may follow the host.</param>
    private string? Host(string typed, string field, string wrong, bool isWhole)
    {
        if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && reach.MayCall(address) && address.PathAndQuery == "/" == isWhole) return address.GetLeftPart(UriPartial.Authority);
        if (form.Holds) form.WrongText(field, words[wrong]);
        return null;
    }

    private static string WithScheme(string? server) => server?.Trim() is { Length: > 0 } typed ? typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed : "";

    [GeneratedRegex("^[CGD][A-Z0-9]{5,30}$")]
    private static partial Regex SlackChannel();

    [GeneratedRegex(@"^!\S{1,254}$")]
    private static partial Regex MatrixRoom();

    [GeneratedRegex("^[!-~]{4,}$")]
    private static partial Regex Token();
}
