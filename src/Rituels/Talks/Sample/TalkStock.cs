using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Invented talks, in the cohort's first language: what is drawn depends on the seed and a name only.</summary>
internal sealed class TalkStock(Cohort cohort, int seed)
{
    internal sealed record Entry(string Kind, string Title, string About, string Report);

    private static readonly Lazy<IReadOnlyList<Entry>> French = new(() => Load("fr")), English = new(() => Load("en"));

    public IReadOnlyList<Entry> All { get; } = (cohort.Languages[0] == "fr" ? French : English).Value;

    public Cohort Cohort { get; } = cohort;
    public string Place { get; } = new TalksWords(Tongue.Of(cohort.Languages[0]))["sample-place"];

    public static string Slides(Entry entry) => $"https://slides.example/{Slug.From(entry.Title)}";

    /// <summary>The same on every machine, as a string's own hash is not.</summary>
    public Random Drawn(string what)
    {
        var hash = 2166136261u;
        foreach (var c in $"{seed}/{what}") hash = (hash ^ c) * 16777619u;
        return new Random((int)hash);
    }

    /// <summary>Lines <c>kind | title | about | report</c> of Talks/Sample/talks.{language}.txt.</summary>
    private static List<Entry> Load(string language)
    {
        using var reader = new StreamReader(typeof(TalkStock).Assembly.GetManifestResourceStream($"talks.{language}.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" | ")).Select(parts => new Entry(parts[0], parts[1], parts[2], parts[3].Trim()))];
    }
}
