using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>A room's pages that change so rarely that they are kept as they were sent.</summary>
public interface IKeptPages
{
    /// <summary>Whether a page of this path may be one. Asked of each request.</summary>
    bool May(PathString path);
}

/// <summary>The page that is being written may be sent again to the same reader until then, unless something is committed.</summary>
public sealed record KeepUntil(DateTimeOffset Moment);

/// <summary>
/// Sends a page again as it was, to the reader for whom it was made. Who they are and what they may see is in the database,
/// in their cookie and in the day: a page is forgotten with any commit, asked for by the cookie it was made for, and not sent
/// after the moment at which the day, the running week or the session moves on. So nothing leaves that would not be made anew.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, CommitWatch watch, IEnumerable<IKeptPages> rooms, TimeProvider clock)
{
    private readonly IKeptPages[] _rooms = [.. rooms];

    /// <summary>All of a request that a page depends on, beside the database and the day.</summary>
    private sealed record Key(string Path, bool IsHttps, string Cookie, string Languages, string Encodings)
    {
        /// <summary>In memory: whoever asks chooses how long it is.</summary>
        public int Bytes => sizeof(char) * (Path.Length + Cookie.Length + Languages.Length + Encodings.Length);
    }

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue && request.Headers.Cookie.Count > 0 && Array.Exists(_rooms, room => room.May(request.Path)) ? Answer(context) : next(context);
    }

    private async Task Answer(HttpContext context)
    {
        var (shelf, key) = (await watch.Look(), KeyOf(context.Request));
        if (shelf.Find(key) is not KeptPage page || clock.GetUtcNow() >= page.Until) await Make(context, shelf, key);
        else await page.Send(context);
    }

    private static Key KeyOf(HttpRequest request) => new(request.Path.Value!, request.IsHttps,
        request.Headers.Cookie.ToString(), request.Headers.AcceptLanguage.ToString(), request.Headers.AcceptEncoding.ToString());

    private async Task Make(HttpContext context, Shelf shelf, Key key)
    {
        var (wire, written) = (context.Response.Body, new MemoryStream());
        context.Response.Body = written;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }
        if (Kept(context) is not { } until) await wire.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length));
        else
        {
            var page = KeptPage.Of(context.Response, written.ToArray(), until);
            shelf.Keep(key, page, key.Bytes + page.Bytes);
            await page.Send(context);
        }
    }

    /// <summary>Until when the page is good; null when it is not to be kept, as one that comes with a cookie.</summary>
    private static DateTimeOffset? Kept(HttpContext context)
    {
        if (context.Features.Get<KeepUntil>() is not { } keep || context.Response is not { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 }) return null;
        return Renewal(context) is { } renewal && renewal < keep.Moment ? renewal : keep.Moment;
    }

    /// <summary>When half of the session has passed it is prolonged, which takes a page of its own.</summary>
    private static DateTimeOffset? Renewal(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is { IssuedUtc: { } issued, ExpiresUtc: { } expires } ? issued + (expires - issued) / 2 : null;
}
