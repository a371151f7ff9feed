using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// A page that goes into the files of a cohort's site. It is asked for as somebody outside would ask: what they would not be given is no file.
/// </summary>
/// <param name="Address">From the root, with the cohort and perhaps a query: <c>/eig-2019/talks?page=2</c>.</param>
/// <param name="File">Its name below the folder, with slashes: <c>talks/page-2.html</c>. The same page keeps it from one export to the next.</param>
public sealed record SitePage(string Address, string File)
{
    /// <summary>The same in Markdown, where there is one: links in Markdown lead there.</summary>
    public SitePage? Text { get; init; }
}

/// <summary>A room's share of the files of a cohort's site.</summary>
public interface ISitePart
{
    /// <summary>Its pages for those outside, in an order that does not change; not more than a few hundred.</summary>
    Task<IReadOnlyList<SitePage>> Pages(Cohort cohort, DateTimeOffset now, CancellationToken stop);
}

internal static class SiteNames
{
    /// <summary>
    /// <c>seance-pleniere-0a1b2c3d</c>: a name that people read, and that stays with its record when days move or another record has
    /// the same title.
    /// </summary>
    public static string Of(string title, Guid id) => $"{Slug.From(title)}-{id.ToString("N")[^8..]}";
}
