using Microsoft.AspNetCore.Authentication.Cookies;

namespace Rituels.Accounts;

/// <summary>
/// Tells the browser how long the cookie lives, not until when: a device whose clock is wrong stays signed in as long as
/// any other. The ticket inside keeps the server's own date.
/// </summary>
internal sealed class AgedCookies(TimeSpan age) : ICookieManager
{
    public string? GetRequestCookie(HttpContext context, string key) => context.Request.Cookies[key];

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        context.Response.Cookies.Append(key, value ?? "", new CookieOptions(options) { Expires = null, MaxAge = age });

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => context.Response.Cookies.Delete(key, options);
}
