using System.Text;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>Writes dossiers as Markdown (CommonMark), UTF-8, one after the other, or that there is none. What people wrote is escaped: it reads as they wrote it.</summary>
internal static class MarkdownFile
{
    public const string Type = "text/markdown; charset=utf-8";

    public static async Task Write(Stream stream, Extract extract, IAsyncEnumerable<Dossier> dossiers, TakingOutWords words, CancellationToken stop)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var isEmpty = true;
        await foreach (var dossier in dossiers.WithCancellation(stop))
        {
            await writer.WriteAsync(Text(dossier, words));
            isEmpty = false;
        }
        if (isEmpty) await writer.WriteAsync($"# {Markdown.Line(extract.Cohort.Name)}\n\n{words["dossier-empty"]}\n");
    }

    internal static string Text(Dossier dossier, TakingOutWords words)
    {
        var text = new StringBuilder($"# {Markdown.Line(dossier.Team.Name)}\n\n");
        About(text, dossier, words);
        if (dossier.IsEmpty) text.Append(words["dossier-empty"]).Append("\n\n");
        foreach (var part in dossier.Parts)
        {
            Dates(text, part, words);
            if (part.Entries.Count > 0) text.Append("## ").Append(part.Heading).Append("\n\n");
            foreach (var entry in part.Entries) Entry(text, entry);
        }
        return text.ToString();
    }

    private static void About(StringBuilder text, Dossier dossier, TakingOutWords words)
    {
        text.Append($"- {words["about-cohort"]}{words["colon"]} {Markdown.Line(dossier.Cohort.Name)}, {words.Tongue.Span(dossier.Cohort.Starts, dossier.Cohort.Ends)}\n");
        if (dossier.Team.Host is { Length: > 0 } host) text.Append($"- {words["about-host"]}{words["colon"]} {Markdown.Line(host)}\n");
        foreach (var (label, value) in words.About(dossier)) text.Append($"- {label}{words["colon"]} {Markdown.Line(value)}\n");
        text.Append('\n');
        if (dossier.Moods.Any()) Moods(text, dossier, words);
    }

    private static void Moods(StringBuilder text, Dossier dossier, TakingOutWords words)
    {
        text.Append("## ").Append(words["moods"]).Append("\n\n");
        foreach (var entry in dossier.Moods) text.Append($"- {Markdown.Line(entry.Title)}{words["colon"]} {entry.Words}\n");
        text.Append('\n');
    }

    private static void Dates(StringBuilder text, DossierPart part, TakingOutWords words)
    {
        if (part.Dates.Count == 0) return;
        text.Append("## ").Append(words["key-dates"]).Append("\n\n");
        foreach (var date in part.Dates) text.Append($"- **{words.Tongue.Day(date.Day, year: true)}**{words["colon"]} {Markdown.Line(date.Text)}\n");
        text.Append('\n');
    }

    private static void Entry(StringBuilder text, DossierEntry entry)
    {
        text.Append($"### {Markdown.Line(entry.Title)}\n\n{entry.Under}");
        foreach (var note in new[] { entry.Words, entry.Mark }.OfType<string>()) text.Append($" · {note}");
        text.Append("\n\n");
        foreach (var (label, said) in entry.Facts) text.Append($"**{Markdown.Line(label)}**\n\n{Markdown.Quote(said)}\n\n");
    }
}
