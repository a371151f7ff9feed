using Rituels.Programme;

namespace Rituels.Delivery.Chat;

public enum ChatKind { Slack, Webhook, Matrix }

/// <summary>A place in a chat where a cohort's week is spoken of.</summary>
public sealed class ChatChannel : IVersioned
{
    /// <summary>A cohort's at most.</summary>
    public const int Most = 10;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required ChatKind Kind { get; init; }

    /// <summary>What staff call it.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is reached, without a path: the home server of a Matrix room, the host of a webhook; null for Slack.</summary>
    public string? Server { get; set; }

    /// <summary>The id of a Slack channel or of a Matrix room; empty for a webhook.</summary>
    public string Place { get; set; } = "";

    /// <summary>A token, or a webhook's address, as <see cref="ChatSeal"/> closed it; empty until staff enter it, for one that came in an archive.</summary>
    public required string Secret { get; set; }
    public bool HasSecret => Secret.Length > 0;

    /// <summary>It gets the week's reminder to the whole cohort.</summary>
    public bool Reminds { get; set; } = true;

    /// <summary>It is told when the news can be read.</summary>
    public bool Announces { get; set; } = true;
    public required DateTimeOffset AddedAt { get; init; }
    public int Version { get; set; }

    /// <summary>Comes with its cohort from another instance, without its secret: silent until staff enter it anew.</summary>
    public void Arrive() => (Secret, Reminds, Announces) = ("", false, false);
}
