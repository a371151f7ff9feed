using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>Opens a cohort's gazettes to a feed reader, at an address of one person's own. Only the hash of its token is kept; a new one ends the one before.</summary>
public sealed class GazetteKey
{
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }

    /// <returns>The new token, which nothing keeps.</returns>
    public string Renew(DateTimeOffset now)
    {
        var token = SecretAddress.NewToken();
        (TokenHash, MadeAt) = (SecretAddress.Hash(token), now);
        return token;
    }
}
