using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Rituels.Shell;

/// <summary>A page as it was sent: its headers, its bytes, and a tag made from them, by which a browser asks whether it has changed.</summary>
internal sealed class KeptPage
{
    /// <summary>What a 304 says again of a page that its reader has (RFC 9110 §15.4.5).</summary>
    private static readonly string[] Unchanged = ["Cache-Control", "ETag", "Expires", "Vary"];

    private readonly KeyValuePair<string, StringValues>[] _headers, _unchanged;
    private readonly byte[] _body;
    private readonly string _tag;

    private KeptPage(KeyValuePair<string, StringValues>[] headers, byte[] body, string tag, DateTimeOffset until) =>
        (_headers, _unchanged, _body, _tag, Until) = (headers, [.. headers.Where(header => Unchanged.Contains(header.Key, StringComparer.OrdinalIgnoreCase))], body, tag, until);

    public DateTimeOffset Until { get; }

    /// <summary>In memory, headers included.</summary>
    public int Bytes => _body.Length + sizeof(char) * _headers.Sum(header => header.Key.Length + header.Value.ToString().Length);

    public static KeptPage Of(HttpResponse response, byte[] body, DateTimeOffset until)
    {
        var headers = response.Headers;
        if (headers.ETag.Count == 0) Tag(headers, body);
        headers.ContentLength = null;
        headers.Remove("Pragma");
        return new KeptPage([.. headers], body, headers.ETag.ToString().Replace("W/", "", StringComparison.Ordinal), until);
    }

    /// <summary>With its reader only, who asks each time: it never lies in a cache that others share. A page that has a tag has said itself how it is kept.</summary>
    private static void Tag(IHeaderDictionary headers, byte[] body)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..24]}\"";
        (headers.CacheControl, headers.ETag, headers.Vary) = ("private, no-cache", tag, "Accept-Encoding, Accept-Language, Cookie");
    }

    public Task Send(HttpContext context)
    {
        var (response, isKnown) = (context.Response, Has(context.Request.Headers.IfNoneMatch));
        // Where the page has just been made anew, all of them are there.
        if (isKnown) response.Headers.Clear();
        foreach (var header in isKnown ? _unchanged : _headers) response.Headers[header.Key] = header.Value;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(_body).AsTask();
    }

    private bool Has(StringValues tags)
    {
        foreach (var tag in tags)
            if (tag is not null && tag.Contains(_tag, StringComparison.Ordinal)) return true;
        return false;
    }
}
