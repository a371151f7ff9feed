namespace Rituels.Calendars;

/// <summary>The words of the format for our names: each list is in the order of its enum.</summary>
internal static class Tokens
{
    public static readonly string[] Methods = ["PUBLISH", "REQUEST", "CANCEL", "REPLY"];
    public static readonly string[] Statuses = ["CONFIRMED", "TENTATIVE", "CANCELLED"];
    public static readonly string[] Classes = ["PUBLIC", "PRIVATE", "CONFIDENTIAL"];
    public static readonly string[] Answers = ["NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE"];

    /// <summary>The place of a word, in any case, or -1.</summary>
    public static int Read(string[] words, string? word) => Array.FindIndex(words, w => w.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase));
}
