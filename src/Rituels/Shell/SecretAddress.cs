namespace Rituels.Shell;

/// <summary>An address that is a secret: browsers do not pass it on, and search engines do not keep it.</summary>
public static class SecretAddress
{
    public static void Hide(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }
}
