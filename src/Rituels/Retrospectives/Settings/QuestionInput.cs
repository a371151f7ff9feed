using System.Globalization;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>One question as the form of questions sends it. Without a key it is a new one, and without a label none.</summary>
public sealed class QuestionInput
{
    public const int Most = 12, LongestLabel = 120, LongestHint = 300, ShortestLimit = 20;
    private const int LastPosition = 99;

    public string? Key { get; set; }
    public string? Position { get; set; }
    public string? LabelFr { get; set; }
    public string? LabelEn { get; set; }
    public string? HintFr { get; set; }
    public string? HintEn { get; set; }
    public string? Limit { get; set; }
    public bool Required { get; set; }
    public bool Asked { get; set; }

    public bool IsMood => Key == Question.Mood;
    public bool IsNew => string.IsNullOrEmpty(Key);
    public bool IsKnown => Key is not null && Question.Known.Contains(Key);
    public bool IsEmpty => IsNew && string.IsNullOrWhiteSpace(LabelFr) && string.IsNullOrWhiteSpace(LabelEn);

    public static QuestionInput Of(Question question, int position, bool asked) => new()
    {
        Key = question.Key, Position = Write(position), Asked = asked, Required = question.Required, Limit = Write(question.Limit),
        LabelFr = question.Label.Fr, LabelEn = question.Label.En, HintFr = question.Hint.Fr, HintEn = question.Hint.En,
    };

    public static QuestionInput Empty(int position) => new() { Position = Write(position), Limit = "300", Asked = true };

    /// <summary>The question and its place. A question of the cohort's own has a label in each of its languages.</summary>
    public (Question Question, int Position) Read(FormReader form, string field, IReadOnlyList<string> languages)
    {
        var label = new Wording(Line(form, field, nameof(LabelFr), LabelFr, LongestLabel), Line(form, field, nameof(LabelEn), LabelEn, LongestLabel));
        var hint = new Wording(Line(form, field, nameof(HintFr), HintFr, LongestHint), Line(form, field, nameof(HintEn), HintEn, LongestHint));
        var limit = IsMood ? 300 : form.Number($"{field}.{nameof(Limit)}", Limit, ShortestLimit, Question.LongestLimit);
        if (languages.Contains("fr") && label.Fr is null && !IsKnown) form.Wrong($"{field}.{nameof(LabelFr)}", "wrong-empty");
        if (languages.Contains("en") && label.En is null && !IsKnown) form.Wrong($"{field}.{nameof(LabelEn)}", "wrong-empty");
        return (new Question(Key ?? "", label, hint, limit, IsMood || Required), form.Number($"{field}.{nameof(Position)}", Position, 1, LastPosition));
    }

    private static string? Line(FormReader form, string field, string name, string? typed, int longest) =>
        form.OptionalText($"{field}.{name}", typed, longest) is { Length: > 0 } text ? text : null;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
