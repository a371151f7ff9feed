using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>A letter that a page shows before it leaves, in a frame of its own; its reader's own links lead nowhere.</summary>
public static class ShownLetter
{
    /// <summary>The page may frame what this site answers.</summary>
    public static void AllowFrame(HttpResponse response) => response.Headers.ContentSecurityPolicy = SafetyHeaders.Policy + "; frame-src 'self'";

    /// <summary>The HTML part alone, for the frame: its inline styles are a mail's, and nothing in it runs, loads or leads on.</summary>
    public static ContentResult Alone(PageModel page, Letter letter)
    {
        page.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
        page.Response.Headers.CacheControl = "no-store";
        return page.Content(Fill(letter.Html), "text/html; charset=utf-8");
    }

    public static string Fill(string part) => part.Replace("{{stop}}", "#", StringComparison.Ordinal).Replace("{{link}}", "#", StringComparison.Ordinal);
}
