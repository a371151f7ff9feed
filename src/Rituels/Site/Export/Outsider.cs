using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Rituels.Site;

/// <summary>What the program answered.</summary>
/// <param name="Type">The kind of content, without its character set.</param>
internal sealed record Answer(int Status, string Type, byte[] Body)
{
    public bool IsHtml => Type == "text/html";
}

/// <summary>
/// Somebody outside who asks the program for its pages. No server runs: a request is made in memory and goes the way of all others, so that what may
/// be seen is decided where it always is. The worker and what else a running instance does stay asleep.
/// </summary>
internal sealed class Outsider
{
    private readonly RequestDelegate _program;
    private readonly IHttpContextFactory _contexts;
    private readonly (Uri Instance, string Language) _as;

    /// <param name="app">Built and not started; nobody else asks it anything.</param>
    /// <param name="instance">Where the instance is reached: pages name it.</param>
    public Outsider(WebApplication app, Uri instance, string language)
    {
        app.UseEndpoints(_ => { });
        (_program, _contexts, _as) = (((IApplicationBuilder)app).Build(), app.Services.GetRequiredService<IHttpContextFactory>(), (instance, language));
    }

    /// <param name="address">From the root, as a link has it.</param>
    public async Task<Answer> Ask(string address, CancellationToken stop)
    {
        using var body = new MemoryStream();
        var context = _contexts.Create(Request(new Uri(_as.Instance, address), body, stop));
        try
        {
            await _program(context);
            await context.Response.CompleteAsync();
            return new(context.Response.StatusCode, (context.Response.ContentType ?? "").Split(';')[0], body.ToArray());
        }
        finally
        {
            _contexts.Dispose(context);
        }
    }

    private FeatureCollection Request(Uri address, MemoryStream body, CancellationToken stop)
    {
        var request = new HttpRequestFeature { Method = HttpMethods.Get, Protocol = "HTTP/1.1", Scheme = address.Scheme, Path = Uri.UnescapeDataString(address.AbsolutePath), QueryString = address.Query };
        request.Headers.Host = address.Authority;
        request.Headers.AcceptLanguage = _as.Language;
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = stop });
        return features;
    }
}
