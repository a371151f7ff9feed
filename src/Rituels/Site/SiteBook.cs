using Rituels.Programme;

namespace Rituels.Site;

/// <summary>What a cohort says of its programme to everybody, in one language.</summary>
/// <param name="Language">fr or en.</param>
public sealed record AboutText(string Language, IReadOnlyList<string> Paragraphs);

/// <summary>How a cohort shows its programme. One that chose nothing has these values.</summary>
public sealed class SiteBook : IVersioned
{
    /// <summary>In each language; a paragraph in characters.</summary>
    public const int MostParagraphs = 12, LongestParagraph = 1000;

    public required Guid CohortId { get; init; }

    /// <summary>Whether those outside see the programme's page, as far as they see the cohort at all; the site is made from it.</summary>
    public bool IsPublic { get; set; } = true;
    public IReadOnlyList<AboutText> About { get; private set; } = [];
    public int Version { get; set; }

    /// <summary>In that language, else in the one there is.</summary>
    public AboutText? AboutIn(string language) => About.FirstOrDefault(text => text.Language == language) ?? (About.Count > 0 ? About[0] : null);

    /// <summary>Says it in that language; nothing takes it back.</summary>
    public void Say(string language, IReadOnlyList<string> paragraphs)
    {
        if (About.FirstOrDefault(text => text.Language == language)?.Paragraphs.SequenceEqual(paragraphs) ?? paragraphs.Count == 0) return;
        About = [.. About.Where(text => text.Language != language).Concat(paragraphs.Count == 0 ? [] : [new AboutText(language, paragraphs)]).OrderByDescending(text => text.Language, StringComparer.Ordinal)];
    }

    /// <summary>The same for another cohort.</summary>
    public SiteBook For(Guid cohort) => new() { CohortId = cohort, IsPublic = IsPublic, About = About };
}
