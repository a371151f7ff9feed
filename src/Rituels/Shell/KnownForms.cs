using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Rituels.Shell;

/// <summary>
/// Remembers the field that goes with a browser's cookie and its reader. A field is good as often as it is sent: encrypting one
/// anew for each page costs more than the rest of a short form. Checking what is sent stays the framework's.
/// </summary>
internal sealed class KnownForms(IAntiforgery inner, IOptions<AntiforgeryOptions> options) : IAntiforgery
{
    private const int Most = 4000;

    private readonly ConcurrentDictionary<(string Cookie, string? Reader), string> _fields = new();

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext context)
    {
        if (KeyOf(context) is not { } key) return inner.GetAndStoreTokens(context);
        if (!_fields.TryGetValue(key, out var field)) return Remember(key, inner.GetAndStoreTokens(context));
        if (!context.Response.HasStarted) (context.Response.Headers.CacheControl, context.Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        return new AntiforgeryTokenSet(field, null, options.Value.FormFieldName, options.Value.HeaderName);
    }

    /// <summary>A cookie that does not hold is answered with a new one, which the browser has not sent yet.</summary>
    private AntiforgeryTokenSet Remember((string, string?) key, AntiforgeryTokenSet made)
    {
        if (made.CookieToken is not null) return made;
        if (_fields.Count >= Most) _fields.Clear();
        _fields[key] = made.RequestToken!;
        return made;
    }

    private (string, string?)? KeyOf(HttpContext context) =>
        context.Request.Cookies[options.Value.Cookie.Name!] is { Length: > 0 } cookie ? (cookie, context.User.FindFirstValue(ClaimTypes.NameIdentifier)) : null;

    public AntiforgeryTokenSet GetTokens(HttpContext context) => inner.GetTokens(context);
    public Task<bool> IsRequestValidAsync(HttpContext context) => inner.IsRequestValidAsync(context);
    public Task ValidateRequestAsync(HttpContext context) => inner.ValidateRequestAsync(context);
    public void SetCookieTokenAndHeader(HttpContext context) => inner.SetCookieTokenAndHeader(context);

    /// <summary>Puts itself in front of the framework's, which has no name outside it.</summary>
    public static void Use(IServiceCollection services)
    {
        var made = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton(made);
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(provider =>
            new KnownForms((IAntiforgery)provider.GetRequiredService(made), provider.GetRequiredService<IOptions<AntiforgeryOptions>>())));
    }
}
