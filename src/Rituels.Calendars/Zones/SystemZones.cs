namespace Rituels.Calendars;

/// <summary>The zones that the system knows, by the TZIDs (RFC 5545 §3.2.19) that programs write for them.</summary>
internal static class SystemZones
{
    private const int LongestId = 128;

    /// <summary>
    /// By an IANA name, a Windows name, or an IANA name behind a vendor's prefix
    /// (/citadel.org/20250101_1/Europe/Paris); null when none of these.
    /// </summary>
    public static Zone? Find(string id)
    {
        id = id.Trim();
        if (id.Length > LongestId) return null;
        var parts = id.StartsWith('/') ? id.Split('/', StringSplitOptions.RemoveEmptyEntries) : [];
        return Named(id) ?? LastOf(parts, 3) ?? LastOf(parts, 2);
    }

    private static SystemZone? LastOf(string[] parts, int count) =>
        parts.Length > count ? Named(string.Join('/', parts[^count..])) : null;

    // The system looks zones up as files: an id must never be a path that leaves their folder. Only names of Windows have dots.
    private static SystemZone? Named(string id)
    {
        var isName = id.Length > 0 && char.IsAsciiLetter(id[0])
            && id.All(c => char.IsAsciiLetterOrDigit(c) || (id.Contains('/') ? "/_+-" : " _+-.()").Contains(c));
        return isName && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? new SystemZone(known) : null;
    }
}
