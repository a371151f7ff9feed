using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace Rituels.Shell;

/// <summary>
/// Tells a screen what happens, as server-sent events; each comes with the server's clock, and one comes every few seconds even when nothing does, so that
/// a screen that slept is right again. A stream ends by itself after a while: its screen asks anew, and whether it may is looked at again.
/// </summary>
internal sealed class LiveStream(LiveWatch watch, TimeProvider clock, IHostApplicationLifetime life)
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(4), Longest = TimeSpan.FromMinutes(10);

    /// <summary>In milliseconds since 1970; the header that says what the clock shows.</summary>
    public const string Now = "Server-Now";

    /// <param name="by">The person or the wall that watches.</param>
    /// <param name="mayStay">Asked at each heartbeat and before each news.</param>
    public async Task Send(HttpContext context, IFollowed what, Guid id, Guid by, Func<CancellationToken, Task<bool>>? mayStay = null)
    {
        using var watching = watch.Begin(what, id, by);
        if (watching is null) await Refuse(context);
        else
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
            stop.CancelAfter(Longest);
            Begin(context);
            await ((Task)Tell(context, what.Name, watching, mayStay, stop.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The same once, for screens that ask again and again; what has not changed is not sent, its clock is.</summary>
    public async Task Answer(HttpContext context, Guid id, LiveState state)
    {
        var tag = $"\"{id:N}-{state.Tag}\"";
        (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag, "private, no-cache");
        context.Response.Headers[Now] = Milliseconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Headers.IfNoneMatch == tag) context.Response.StatusCode = StatusCodes.Status304NotModified;
        else await Results.Text(state.Json, "application/json").ExecuteAsync(context);
    }

    private long Milliseconds => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
        return Task.CompletedTask;
    }

    private static void Begin(HttpContext context)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // Proxies of the nginx kind would hold events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task Tell(HttpContext context, string name, LiveWatch.Watching watching, Func<CancellationToken, Task<bool>>? mayStay, CancellationToken stop)
    {
        await context.Response.WriteAsync("retry: 1000\n\n", stop);
        while (!stop.IsCancellationRequested)
        {
            var news = watching.News;
            if (watching.IsGone || (mayStay is not null && !await mayStay(stop))) break;
            if (watching.Latest is { } state) await context.Response.WriteAsync($"data: {{\"now\":{Milliseconds},\"{name}\":{state.Json}}}\n\n", stop);
            await context.Response.Body.FlushAsync(stop);
            await ((Task)news.WaitAsync(Heartbeat, stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
