using System.Text;
using AngleSharp.Dom;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Site;

/// <summary>Makes a cohort's site, in memory: each page that somebody outside is given, and what it looks like.</summary>
/// <param name="links">Where the program's addresses are; filled as pages come.</param>
/// <param name="instance">Where those who want more are sent; null when nobody told where the instance is reached.</param>
internal sealed class SiteMaker(Outsider outsider, SiteLinks links, string? instance)
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <returns>The files by their names, in order; none for a cohort of which those outside are shown nothing.</returns>
    /// <exception cref="InvalidOperationException">The program failed at a page.</exception>
    public async Task<IReadOnlyDictionary<string, byte[]>> Make(Cohort cohort, IReadOnlyList<SitePage> pages, CancellationToken stop)
    {
        links.Add($"/{cohort.Slug}", "index.html");
        var (html, texts) = (new List<SiteHtml>(), new List<(SitePage Page, string Text)>());
        foreach (var page in pages)
        {
            if (await Ask(page.Address, stop) is not { } answer) continue;
            links.Add(page.Address, page.File);
            if (answer.IsHtml) html.Add(new SiteHtml(answer.Body, page.Address, page.File));
            else texts.Add((page, Encoding.UTF8.GetString(answer.Body)));
            if (page.Text is not { } text || await Ask(text.Address, stop) is not { } told) continue;
            links.Add(text.Address, text.File);
            links.AddText(page.Address, text.File);
            texts.Add((text, Encoding.UTF8.GetString(told.Body)));
        }
        if (html.TrueForAll(page => page.File != "index.html")) return _files;
        foreach (var page in html) links.Mark(page.File, page.Anchors);
        foreach (var page in html) await Finish(page, stop);
        foreach (var (page, text) in texts) _files[page.File] = Encoding.UTF8.GetBytes(SiteText.Lead(text, page.Address, page.File, links, instance));
        return _files;
    }

    /// <summary>Null for what those outside are not given.</summary>
    private async Task<Answer?> Ask(string address, CancellationToken stop)
    {
        var answer = await outsider.Ask(address, stop);
        if (answer.Status >= StatusCodes.Status500InternalServerError) throw new InvalidOperationException($"{address}: {answer.Status}");
        return answer.Status == StatusCodes.Status200OK ? answer : null;
    }

    private async Task Finish(SiteHtml page, CancellationToken stop)
    {
        foreach (var (part, attribute) in page.Assets.ToList()) await Take(part, attribute, page, stop);
        page.Lead(links, instance);
        _files[page.File] = Encoding.UTF8.GetBytes(page.Write());
    }

    private async Task Take(IElement part, string attribute, SiteHtml page, CancellationToken stop)
    {
        var address = part.GetAttribute(attribute)!;
        if (await Ask(address.Split('#')[0], stop) is not { } asset) part.Remove();
        else if (part.LocalName == "use") SiteHtml.Draw(part, asset.Body);
        else
        {
            var file = "assets/" + NameOf(address, asset.Type);
            _files[file] = asset.Body;
            part.SetAttribute(attribute, SiteLinks.Way(page.File, file));
        }
    }

    /// <summary>The last word of its address, with the ending that its kind has.</summary>
    private static string NameOf(string address, string type)
    {
        var name = address.Split('?')[0].Split('/')[^1];
        return name.Contains('.', StringComparison.Ordinal) ? name : $"{name}.{type.Split('/')[^1].Split('+')[0].Replace("jpeg", "jpg", StringComparison.Ordinal)}";
    }
}
