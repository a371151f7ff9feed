using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Lets who holds its address read one team's published weeks until a day. The token is 32 random bytes; only its SHA-256 is
/// kept, so that who reads the database opens nothing.
/// </summary>
public sealed class ShareLink : IVersioned
{
    public const int UsualMonths = 3, MostMonths = 12, LongestLabel = 80;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>For whom it is, for staff to recognise it.</summary>
    public required string Label { get; init; }
    public required string TokenHash { get; init; }
    public Guid? MadeById { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last day it works, in the cohort's time zone.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>In the cohort's time zone; no hour, for nobody's reading is followed that closely.</summary>
    public DateOnly? LastUsedOn { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int Version { get; set; }

    public Team? Team { get; init; }

    /// <returns>The link, and its token, which nothing keeps.</returns>
    public static (ShareLink Link, string Token) Make(Team team, string label, DateOnly until, Person by, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new ShareLink { CohortId = team.CohortId, TeamId = team.Id, Label = label, TokenHash = Hash(token), MadeById = by.Id, MadeAt = now, Until = until }, token);
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool WorksOn(DateOnly day) => RevokedAt is null && day <= Until;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
