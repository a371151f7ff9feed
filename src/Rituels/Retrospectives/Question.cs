namespace Rituels.Retrospectives;

/// <summary>A question's own wording; an empty part takes the product's words.</summary>
public sealed record Wording(string? Fr = null, string? En = null)
{
    public string? In(string language) => language == "fr" ? Fr : En;
}

/// <summary>
/// One question of the weekly form. <c>Limit</c> is in characters as people count them (an emoji is one). The mood is the
/// four faces and has no text.
/// </summary>
public sealed record Question(string Key, Wording Label, Wording Hint, int Limit = 300, bool Required = false)
{
    public const string Mood = "mood", Priority = "priority", Victories = "victories", Difficulties = "difficulties", Help = "help";
    public const int KeyDateLimit = 200, LongestLimit = 5000;

    public static readonly IReadOnlyList<Question> Defaults =
    [
        new(Mood, new(), new(), Required: true),
        new(Priority, new(), new()),
        new(Victories, new(), new()),
        new(Difficulties, new(), new()),
        new(Help, new(), new()),
    ];

    /// <summary>Questions that the product knows and words itself; others are the cohort's own.</summary>
    public static readonly IReadOnlySet<string> Known = Defaults.Select(q => q.Key).ToHashSet();

    public bool IsMood => Key == Mood;
}

internal static class QuestionList
{
    /// <summary>The questions with text in these answers, in their order; then those that are asked no more.</summary>
    public static IEnumerable<Question> In(this IReadOnlyList<Question> questions, Answers answers) =>
        questions.Where(q => !q.IsMood && answers[q.Key].Length > 0)
            .Concat(answers.Texts.Keys.Where(key => questions.All(q => q.Key != key)).Select(key => new Question(key, new(), new())));
}

/// <summary>The questions that a cohort asks each week, in order; a cohort without one asks <see cref="Question.Defaults"/>.</summary>
public sealed class Questionnaire : Programme.IVersioned
{
    public required Guid CohortId { get; init; }
    public IReadOnlyList<Question> Questions { get; set; } = Question.Defaults;
    public int Version { get; set; }
}
