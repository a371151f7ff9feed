using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Rituels.Retrospectives;

/// <summary>What a team says of its week: a mood of 1 (hard) to 4 (delighted), a text for each question, a key date.</summary>
public sealed record Answers(int? Mood, ImmutableSortedDictionary<string, string> Texts, DateOnly? KeyDate = null, string KeyDateText = "")
{
    public static readonly Answers None = new(null, ImmutableSortedDictionary<string, string>.Empty);

    [JsonIgnore] public bool IsEmpty => Mood is null && Texts.IsEmpty && KeyDate is null && KeyDateText.Length == 0;

    public string this[string question] => Texts.GetValueOrDefault(question, "");

    /// <summary>The same with line ends as \n, no space around, and no empty texts.</summary>
    public static Answers Of(int? mood, IEnumerable<KeyValuePair<string, string?>> texts, DateOnly? keyDate = null, string? keyDateText = null) =>
        new(mood, texts.Select(t => KeyValuePair.Create(t.Key, Tidy(t.Value))).Where(t => t.Value.Length > 0).ToImmutableSortedDictionary(), keyDate, Tidy(keyDateText));

    /// <summary>The same, with what was once answered to questions that are asked no more.</summary>
    public Answers Keeping(Answers once, IReadOnlyList<Question> asked) =>
        this with { Texts = once.Texts.RemoveRange(asked.Select(question => question.Key)).SetItems(Texts) };

    public bool Says(Answers other) =>
        Mood == other.Mood && KeyDate == other.KeyDate && KeyDateText == other.KeyDateText && Texts.SequenceEqual(other.Texts);

    private static string Tidy(string? text) =>
        (text ?? "").Replace("\r\n", "\n").Replace('\r', '\n').Replace("\0", "").Trim();
}
