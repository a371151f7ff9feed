using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Rituels.Tests.Portability.Archives;

/// <summary>Archives that somebody meddled with.</summary>
internal static class Zip
{
    public static List<string> Names(byte[] zip) => [.. Open(zip).Entries.Select(entry => entry.FullName)];

    public static string Text(byte[] zip, string name) => new StreamReader(Open(zip).GetEntry(name)!.Open()).ReadToEnd();

    /// <summary>With a file of another content; null takes it away. Hash and count of its manifest follow when asked.</summary>
    public static byte[] With(byte[] zip, string name, string? text, bool honestly = false)
    {
        var changed = Rewrite(zip, name, text);
        if (!honestly) return changed;
        var manifest = JsonNode.Parse(Text(zip, "manifest.json"))!;
        var file = manifest["records"]!.AsArray().Single(record => (string)record!["file"]! == name)!;
        (file["sha256"], file["count"]) = (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text!))), text!.Count(c => c == '\n'));
        return Rewrite(changed, "manifest.json", manifest.ToJsonString());
    }

    /// <summary>One that says of its first file that it has that many bytes, unpacked.</summary>
    public static byte[] Claiming(byte[] zip, uint size)
    {
        var claiming = (byte[])zip.Clone();
        var directory = claiming.AsSpan().IndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(claiming.AsSpan(directory + 24), size);
        return claiming;
    }

    /// <summary>With thousands of empty files beside its own.</summary>
    public static byte[] Crowded(byte[] zip)
    {
        using var copy = new MemoryStream();
        copy.Write(zip);
        using (var to = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
            for (var i = 0; i < 3_000; i++) to.CreateEntry($"x{i}.jsonl");
        return copy.ToArray();
    }

    /// <summary>One whose list of files is where only the numbers of larger archives lead.</summary>
    public static byte[] Elsewhere(byte[] zip)
    {
        var far = (byte[])zip.Clone();
        BitConverter.TryWriteBytes(far.AsSpan(far.AsSpan().LastIndexOf("PK\x05\x06"u8) + 16), uint.MaxValue);
        return far;
    }

    private static byte[] Rewrite(byte[] zip, string name, string? text)
    {
        using var copy = new MemoryStream();
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in Open(zip).Entries.Where(entry => entry.FullName != name)) Put(to, entry.FullName, Text(zip, entry.FullName));
            if (text is not null) Put(to, name, text);
        }
        return copy.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static ZipArchive Open(byte[] zip) => new(new MemoryStream(zip));
}
