using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>A line of an issue: what a ritual tells, or what a person added; kept or dropped, and perhaps in a person's words.</summary>
/// <param name="Source">Its name for ever, see <see cref="GazetteItem"/>; <c>own/{id}</c> for what a person added.</param>
/// <param name="Subject">The part it stands in; null for the last one, of all else.</param>
public sealed record Block(string Source, GazetteSubject? Subject)
{
    public const int Longest = 300;

    private const string Own = "own/";

    /// <summary>What its source says, in each language of the cohort; empty for what a person added.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A person's words instead, in the cohort's first language; null when the source speaks for itself.</summary>
    public string? Wording { get; init; }

    /// <summary>What the source said when these words were written: whoever edits sees that it changed.</summary>
    public string? Over { get; init; }

    /// <summary>Whose words they are.</summary>
    public Guid? ById { get; init; }

    public DateOnly? Day { get; init; }
    public TimeOnly? From { get; init; }
    public string Place { get; init; } = "";
    public Guid? TeamId { get; init; }
    public string? Path { get; init; }

    public bool IsKept { get; init; } = true;

    /// <summary>It stays out until a person picks it.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Its source tells it no more; it is here for a person's words, and not kept unless somebody says so.</summary>
    public bool IsGone { get; init; }

    [JsonIgnore] public bool IsOwn => Source.StartsWith(Own, StringComparison.Ordinal);

    /// <summary>Its name in forms and addresses.</summary>
    [JsonIgnore] public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))[..10];

    /// <summary>Its words for a reader of that language.</summary>
    public string In(string language) => Wording ?? Said(language);

    /// <summary>What the source says, in that language or else in another.</summary>
    public string Said(string language) => Texts.GetValueOrDefault(language) ?? Texts.Values.FirstOrDefault() ?? "";

    /// <summary>In somebody's words; with none, or with the source's own, the source speaks again.</summary>
    /// <param name="language">The cohort's first.</param>
    public Block Reword(string words, string language, Guid? by) => words == In(language) ? this
        : !IsOwn && (words.Length == 0 || words == Said(language)) ? this with { Wording = null, Over = null, ById = null }
        : this with { Wording = words, Over = IsOwn ? null : Said(language), ById = by };

    /// <summary>Whether the source changed since a person reworded it.</summary>
    public bool IsOvertaken(string language) => Over is not null && !IsGone && Over != Said(language);

    /// <summary>All that it says, in every language and in a person's words.</summary>
    [JsonIgnore] public IEnumerable<string?> Words => [.. Texts.Values, Wording, Over, Place];

    /// <summary>With all its words changed the same way.</summary>
    public Block Worded(Func<string, string> change) => this with
    {
        Texts = Texts.ToImmutableSortedDictionary(text => text.Key, text => change(text.Value)),
        Wording = Wording is null ? null : change(Wording), Over = Over is null ? null : change(Over), Place = change(Place),
    };

    public static Block Of(GazetteItem item, string language) => new(item.Source, item.Subject)
    {
        Texts = ImmutableSortedDictionary<string, string>.Empty.Add(language, Line(item.Text)),
        Day = item.Day, From = item.From, Place = Line(item.Place), TeamId = item.TeamId, Path = item.Path, IsOffered = item.IsOfferedOnly, IsKept = !item.IsOfferedOnly,
    };

    public static Block Added(string words, GazetteSubject? subject, DateOnly? day, Guid? by) => new(Own + NewId.Next(), subject) { Wording = words, Day = day, ById = by };

    /// <summary>One line, its spaces as forms tidy them, cut between characters where it is too long.</summary>
    public static string Line(string text)
    {
        var one = string.Join(" · ", text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var line = string.Join(' ', new string([.. one.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Characters.Fit(line, Longest) ? line : Characters.First(line, Longest - 1).TrimEnd() + "…";
    }
}
