using System.Buffers;

namespace Rituels.Programme;

/// <summary>
/// What Rituels takes for an address: at most 254 characters (RFC 5321, 4.5.3.1) of printable ASCII, <c>local@domain</c>. Quoted
/// local parts and address literals, which nobody has, are refused; so is anything that could end a mail's header.
/// </summary>
public static class EmailAddress
{
    public const int Longest = 254;
    private const int LongestLocal = 64, LongestLabel = 63;

    private static readonly SearchValues<char> LocalCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    /// <summary>Whether the text is an address, without spaces around it. A domain without a dot is <c>localhost</c> only.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: <= Longest } && text.Split('@') is [var local, var domain] && IsLocal(local) && IsDomain(domain);

    private static bool IsLocal(string local) =>
        local.Length is > 0 and <= LongestLocal && !local.AsSpan().ContainsAnyExcept(LocalCharacters)
        && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain) =>
        domain == "localhost" || (domain.Split('.') is { Length: > 1 } labels && labels.All(IsLabel));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
