using System.Text.RegularExpressions;

namespace Rituels.Delivery.Chat;

/// <summary>Somebody of a cohort as its Slack knows them, and whether their reminders come there rather than by mail.</summary>
public sealed partial class ChatMember
{
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public required string MemberId { get; set; }
    public bool Reminds { get; set; }

    /// <summary>An id as somebody typed it: spaces and case do not count.</summary>
    public static string Tidy(string? typed) => typed?.Trim().ToUpperInvariant() ?? "";

    public static bool IsId(string member) => Id().IsMatch(member);

    [GeneratedRegex("^[UW][A-Z0-9]{5,30}$")]
    private static partial Regex Id();
}
