using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rituels.Site;

/// <summary>
/// A page of the program as a file: nothing that asks a server, forms, scripts and what is for paper, stays in it; drawings are in it, since browsers take none
/// from another file; its links lead to other files, to the instance where its address is known, or nowhere any more.
/// </summary>
internal sealed class SiteHtml
{
    private const string Gone = "script, form, .print-only";

    /// <summary>What is empty once a link in it has gone.</summary>
    private const string Holders = "li, ul, ol, nav, p, .actions, .row, footer, footer *";

    private readonly IHtmlDocument _page;
    private readonly string _address, _file;

    public SiteHtml(byte[] html, string address, string file)
    {
        (_page, _address, _file) = (new HtmlParser().ParseDocument(new MemoryStream(html)), address, file);
        foreach (var part in _page.QuerySelectorAll(Gone).ToList()) Remove(part);
    }

    public string File => _file;
    public IEnumerable<string> Anchors => _page.QuerySelectorAll("[id]").Select(part => part.Id!);

    /// <summary>Sheets of style and pictures, which become files as well; drawings, which become part of the page.</summary>
    public IEnumerable<(IElement Part, string Attribute)> Assets =>
        _page.QuerySelectorAll("link[href], img[src], use[href]").Select(part => (part, part.HasAttribute("src") ? "src" : "href"));

    public void Lead(SiteLinks links, string? instance)
    {
        foreach (var link in _page.QuerySelectorAll("a[href]").ToList())
        {
            var href = link.GetAttribute("href")!;
            if (links.Inside(href, _address) is not { } target) continue;
            if (links.Find(target, _file, inText: false) is { } way) link.SetAttribute("href", href.StartsWith('#') && way.Contains('#', StringComparison.Ordinal) ? href : way);
            else if (instance is not null) link.SetAttribute("href", instance + target.PathAndQuery + target.Fragment);
            else if (link.Matches(".btn, nav *, footer *, .actions *, .hint *")) Remove(link);
            else link.Replace([.. link.ChildNodes]);
        }
    }

    /// <summary>The same every time for the same page.</summary>
    public string Write() => _page.ToHtml() + "\n";

    /// <summary>A drawing that stands in another file, put where it is used.</summary>
    /// <param name="drawings">That file.</param>
    public static void Draw(IElement use, byte[] drawings)
    {
        var name = use.GetAttribute("href")!.Split('#')[^1];
        var symbol = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(drawings)).GetElementById(name);
        if (symbol is null || use.ParentElement is not { } svg) return;
        if (symbol.GetAttribute("viewBox") is { } box) svg.SetAttribute("viewBox", box);
        svg.InnerHtml = symbol.InnerHtml;
    }

    private static void Remove(IElement part)
    {
        var holder = part.ParentElement;
        part.Remove();
        if (holder is not null && holder.Matches(Holders) && holder.ChildElementCount == 0 && string.IsNullOrWhiteSpace(holder.TextContent)) Remove(holder);
    }
}
