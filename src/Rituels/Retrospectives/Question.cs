using Rituels.Programme;

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

/// <summary>Questions in their order, and the first week that asks them: a change never touches a week that has begun.</summary>
public sealed record QuestionsFrom(IsoWeek From, IReadOnlyList<Question> Questions);

/// <summary>The questions that a cohort asks, week by week; until it chooses its own, <see cref="Question.Defaults"/>.</summary>
public sealed class Questionnaire : IVersioned
{
    public required Guid CohortId { get; init; }
    public IReadOnlyList<QuestionsFrom> Editions { get; private set; } = [];
    public int Version { get; set; }

    /// <summary>The questions that the settings show: those chosen last, even before their first week.</summary>
    public IReadOnlyList<Question> Latest => Editions.Count == 0 ? Question.Defaults : Editions[^1].Questions;

    public IReadOnlyList<Question> Of(IsoWeek week) => Editions.LastOrDefault(edition => edition.From <= week)?.Questions ?? Question.Defaults;

    /// <summary>The questions asked in whichever week, those of today first, each as it was worded last.</summary>
    public IEnumerable<Question> EveryQuestion() =>
        Editions.Reverse().SelectMany(edition => edition.Questions).Concat(Of(IsoWeek.Of(DateOnly.MinValue.AddDays(7)))).DistinctBy(question => question.Key);

    /// <summary>That of a cohort which asks these from its first week on.</summary>
    public static Questionnaire Begin(Cohort cohort, IReadOnlyList<Question> questions) =>
        new() { CohortId = cohort.Id, Editions = [new(cohort.Rhythms[0].From, questions)] };

    /// <summary>Asks these from that week on; the same as before changes nothing.</summary>
    public void Ask(IReadOnlyList<Question> questions, IsoWeek from)
    {
        if (!questions.SequenceEqual(Latest)) Editions = [.. Editions.Where(edition => edition.From < from), new(from, questions)];
    }
}
