using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>
/// A screen on a wall without an account. It holds a secret of 32 random bytes and shows a code, which whoever hosts types in their remote; then it sees
/// that stand-up and nothing else. Only hashes are kept.
/// </summary>
public sealed class PairedWall
{
    /// <summary>How long the code may be typed, and how long a wall stays after the end, in case it was pressed too early.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10), Stays = TimeSpan.FromMinutes(10);

    /// <summary>However long a stand-up is forgotten, no screen follows it the next day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid Id { get; init; } = NewId.Next();
    public required string SecretHash { get; init; }

    /// <summary>Null once it has been typed.</summary>
    public string? CodeHash { get; private set; }
    public required DateTimeOffset MadeAt { get; init; }
    public Guid? StandUpId { get; private set; }
    public DateTimeOffset? PairedAt { get; private set; }

    public DateTimeOffset CodeEnds => MadeAt + CodeLife;
    public bool IsWaitingAt(DateTimeOffset now) => CodeHash is not null && now < CodeEnds;

    /// <returns>With the secret and the code, which nothing keeps.</returns>
    public static (PairedWall Wall, string Secret, string Code) Make(DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var code = ShortCode.Make();
        return (new PairedWall { SecretHash = Hash(secret), CodeHash = Hash(code), MadeAt = now }, secret, code);
    }

    public void Pair(StandUp standUp, DateTimeOffset now) => (StandUpId, CodeHash, PairedAt) = (standUp.Id, null, now);

    /// <summary>Whether it still shows that stand-up.</summary>
    public bool Follows(StandUp standUp, DateTimeOffset now) =>
        StandUpId == standUp.Id && now < PairedAt + Longest && (standUp.EndedAt is not { } ended || now < ended + Stays);

    /// <summary>As it is typed: case, spaces and hyphens do not matter.</summary>
    public static string HashOfTyped(string? code) => Hash(ShortCode.Read(code));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
