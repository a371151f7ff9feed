namespace Rituels.Site;

/// <summary>Where the program's addresses are among a site's files.</summary>
/// <param name="instance">What links of the program may begin with.</param>
internal sealed class SiteLinks(Uri instance)
{
    private static readonly Uri Folder = new("file:///");
    private readonly Dictionary<string, string> _pages = [], _texts = [];

    /// <summary>The places within each page that a link may lead to.</summary>
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    public void Add(string address, string file) => _pages.TryAdd(address, file);

    /// <summary>The same as Markdown.</summary>
    public void AddText(string address, string file) => _texts.TryAdd(address, file);

    public void Mark(string file, IEnumerable<string> anchors) => _anchors[file] = [.. anchors];

    /// <summary>What a link means that stands in the page of an address; null when it is no link to the program.</summary>
    public Uri? Inside(string link, string address) =>
        Uri.TryCreate(new Uri(instance, address), link, out var target) && Uri.Compare(target, instance, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0 ? target : null;

    /// <summary>The way from one file to where that is; null when it is in none.</summary>
    public string? Find(Uri target, string from, bool inText)
    {
        var address = target.PathAndQuery;
        var file = (inText ? _texts.GetValueOrDefault(address) : null) ?? _pages.GetValueOrDefault(address);
        return file is null ? null : Way(from, file) + Fragment(file, target.Fragment);
    }

    public static string Way(string from, string file) =>
        new Uri(Folder, from).MakeRelativeUri(new Uri(Folder, file)).ToString() is { Length: > 0 } way ? way : file.Split('/')[^1];

    private string Fragment(string file, string fragment) =>
        fragment.Length > 1 && _anchors.GetValueOrDefault(file)?.Contains(Uri.UnescapeDataString(fragment[1..])) == true ? fragment : "";
}
