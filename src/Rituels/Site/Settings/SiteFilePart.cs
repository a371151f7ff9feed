using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.Site;

/// <summary>What a file says of the programme's page; null is what it leaves out.</summary>
internal sealed record SiteChoices(bool? IsPublic, IReadOnlyList<AboutText> About);

/// <summary>The programme's page in a cohort's file, under <c>programme</c>: <c>public</c>, and <c>about</c> as a list of paragraphs for each language.</summary>
internal sealed class SiteFilePart : ICohortFilePart
{
    private static readonly (string, bool)[] Flags = [("true", true), ("false", false)];

    public string Key => "programme";

    public object? Read(YamlNode node, Findings findings)
    {
        if (YamlMap.Of(node, findings, "public", "about") is not { } map) return null;
        var about = map.Map("about", [.. Tongue.Languages]);
        return new SiteChoices(map["public"] is null ? null : map.OneOf("public", true, Flags), about is null ? [] : [.. Tongue.Languages.Where(about.Says).Select(language => Text(language, about, findings))]);
    }

    private static AboutText Text(string language, YamlMap about, Findings findings) =>
        new(language, [.. about.List(language, SiteBook.MostParagraphs).Select(node => YamlMap.Text(node, SiteBook.LongestParagraph, findings)).OfType<string>()]);

    public async Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await Find(db, cohort, stop) is { } book ? new SiteChoices(book.IsPublic, book.About) : null;

    public async Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop)
    {
        var (chosen, known) = ((SiteChoices)settings, await Find(db, cohort, stop));
        var book = known ?? new SiteBook { CohortId = cohort.Id };
        book.IsPublic = chosen.IsPublic ?? book.IsPublic;
        foreach (var text in chosen.About) book.Say(text.Language, text.Paragraphs);
        if (known is null) db.Add(book);
    }

    public string Tell(object? settings, Tongue tongue)
    {
        var (chosen, words) = (settings as SiteChoices, new SiteWords(tongue));
        return string.Join(" ; ", (chosen?.About ?? []).Select(text => $"{text.Language} “{string.Join(' ', text.Paragraphs)}”").Append(words[chosen?.IsPublic == false ? "file-private" : "file-public"]));
    }

    public IEnumerable<string> Lines(object settings)
    {
        var chosen = (SiteChoices)settings;
        yield return $"public: {(chosen.IsPublic == false ? "false" : "true")}";
        if (chosen.About.Count == 0) yield break;
        yield return "about:";
        foreach (var text in chosen.About) yield return $"  {text.Language}: [{string.Join(", ", text.Paragraphs.Select(CohortYamlWriter.Text))}]";
    }

    /// <summary>What is about to be added counts as there.</summary>
    private static async Task<SiteBook?> Find(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        db.Set<SiteBook>().Local.FirstOrDefault(book => book.CohortId == cohort.Id) ?? await db.Set<SiteBook>().FirstOrDefaultAsync(book => book.CohortId == cohort.Id, stop);
}
