using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Rituels.Shell;

/// <summary>
/// The few files that pages load. They live in the program, carry their content's hash in their address
/// (<c>/assets/rituels.1a2b3c4d.css</c>), are compressed once, and may be kept for ever. A folder there is one file, made of those in it
/// in the order of their names.
/// </summary>
public sealed class Assets
{
    private sealed record Asset(string Address, string ContentType, byte[] Plain, byte[] Brotli);

    private static readonly ConcurrentDictionary<string, Asset> Known = new();

    /// <summary>The address of a file of Shell/Assets.</summary>
    public string this[string name] => Find(name).Address;

    internal static void Map(WebApplication app) =>
        app.MapGet("/assets/{file}", Serve).WithMetadata(new SeenAttribute(By.Anyone));

    private static IResult Serve(string file, HttpContext context)
    {
        var name = file.Split('.') is [var stem, _, var ending] ? $"{stem}.{ending}" : file;
        if (!Exists(name) || Find(name) is var asset && asset.Address != $"/assets/{file}") return Results.NotFound();
        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (brotli) context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(brotli ? asset.Brotli : asset.Plain, asset.ContentType);
    }

    private static bool Exists(string name) => Known.ContainsKey(name) || Parts(name).Any();

    private static Asset Find(string name) => Known.GetOrAdd(name, Load);

    private static Asset Load(string name)
    {
        using var whole = new MemoryStream();
        foreach (var part in Parts(name)) Read(part, whole);
        var plain = whole.Length > 0 ? whole.ToArray() : throw new FileNotFoundException($"There is no asset {name}.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..8];
        var ending = Path.GetExtension(name);
        return new Asset($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{ending}", TypeOf(ending), plain, Compress(plain));
    }

    private static IEnumerable<string> Parts(string name) => typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(part => part == $"assets/{name}" || part.StartsWith($"assets/{name}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void Read(string part, MemoryStream whole)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(part)!;
        stream.CopyTo(whole);
    }

    private static byte[] Compress(byte[] plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality: 9, window: 22)
            ? packed[..length] : throw new InvalidOperationException("An asset could not be compressed.");
    }

    private static string TypeOf(string ending) => ending switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
