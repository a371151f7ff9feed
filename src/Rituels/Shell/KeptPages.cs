using System.Data.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>A room's pages that change so rarely that they are kept as they were sent.</summary>
public interface IKeptPages
{
    /// <summary>All that such a page depends on, beside the database and the day; null for other requests. Asked of each.</summary>
    PageKey? KeyOf(HttpRequest request);
}

/// <summary>What of a request its page depends on: two of the same key are answered alike.</summary>
/// <param name="Encodings">Those that the page may be compressed in.</param>
public sealed record PageKey(string Path, bool IsHttps, string Cookie, string Languages, string Encodings)
{
    public string Query { get; init; } = "";

    /// <summary>Whether it is worth its room; else it is made each time, and who has it already is told so all the same.</summary>
    public bool Stays { get; init; } = true;

    /// <summary>In memory: whoever asks chooses how long it is.</summary>
    public int Bytes => sizeof(char) * (Path.Length + Cookie.Length + Languages.Length + Encodings.Length + Query.Length);

    /// <summary>A page for somebody signed in, in their language.</summary>
    public static PageKey OfReader(HttpRequest request) => new(request.Path.Value!, request.IsHttps,
        request.Headers.Cookie.ToString(), request.Headers.AcceptLanguage.ToString(), request.Headers.AcceptEncoding.ToString());
}

/// <summary>The page that is being written may be sent again to the same reader until then, unless something is committed.</summary>
public sealed record KeepUntil(DateTimeOffset Moment);

/// <summary>
/// Sends a page again as it was, to the reader for whom it was made. Who they are and what they may see is in the database,
/// in their cookie or the address's token, and in the day: a page is forgotten with any commit, asked for by the key it was made
/// for, and not sent after the moment at which the day, the running week or the session moves on. So nothing leaves that would
/// not be made anew.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, CommitWatch watch, IEnumerable<IKeptPages> rooms, TimeProvider clock)
{
    private readonly IKeptPages[] _rooms = [.. rooms];

    public Task Invoke(HttpContext context)
    {
        foreach (var room in _rooms)
            if (room.KeyOf(context.Request) is { } key) return Answer(context, key);
        return next(context);
    }

    private async Task Answer(HttpContext context, PageKey key)
    {
        Shelf shelf;
        try
        {
            shelf = await watch.Look();
        }
        catch (DbException)
        {
            // Without the database nothing kept may leave; the page meets the same, where readers are told.
            await next(context);
            return;
        }
        if (!key.Stays || shelf.Find(key) is not KeptPage page || clock.GetUtcNow() >= page.Until) await Make(context, shelf, key);
        else await page.Send(context);
    }

    private async Task Make(HttpContext context, Shelf shelf, PageKey key)
    {
        var (wire, written) = (context.Response.Body, new MemoryStream());
        context.Response.Body = written;
        context.Request.Headers.AcceptEncoding = key.Encodings;
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
            if (key.Stays) shelf.Keep(key, page, key.Bytes + page.Bytes);
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
