using System.Globalization;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What is wrong with one field: the word that says so, and its arguments.</summary>
public sealed record FormFault(string Field, string Word, params object[] Arguments);

/// <summary>The weekly form as somebody typed it, in a browser or in a row of a file, before it is known to hold.</summary>
public sealed record TypedForm(string Mood, IReadOnlyDictionary<string, string> Texts, string KeyDate, string KeyDateText)
{
    /// <summary>More than this is not read at all, however long the questions allow.</summary>
    private const int LongestKept = 20_000, MostTexts = 20;

    /// <summary>What was chosen for earlier requests for help, by their fields.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    public static readonly TypedForm Blank = new("", new Dictionary<string, string>(), "", "");

    public static TypedForm Of(Answers answers, string? keyDateTyped = null) => new(
        answers.Mood?.ToString(CultureInfo.InvariantCulture) ?? "",
        answers.Texts,
        string.IsNullOrEmpty(keyDateTyped) ? answers.KeyDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" : keyDateTyped,
        answers.KeyDateText);

    public static TypedForm Of(Func<string, string?> field, IEnumerable<Question> questions) => new(
        Cut(field("mood")).Trim(),
        questions.Where(q => !q.IsMood).ToDictionary(q => q.Key, q => Cut(field(q.Key))),
        Cut(field("keyDate")).Trim(),
        Cut(field("keyDateText")));

    /// <summary>What was typed in a form whose questions are not known: each field that is none of the form's own is a text.</summary>
    public static TypedForm OfAny(IEnumerable<string> fields, Func<string, string?> field)
    {
        var keys = fields.ToList();
        return Of(field, [.. keys.Where(IsText).Take(MostTexts).Select(key => new Question(key, new(), new()))]) with
        {
            Choices = keys.Where(HelpChoice.IsField).Take(HelpChoice.MostInForm).ToDictionary(key => key, key => field(key) ?? ""),
        };
    }

    private static bool IsText(string key) => key is not ("mood" or "keyDate" or "keyDateText" or "version" or "form" or "open" or "action") && !HelpChoice.IsField(key);

    /// <summary>The answers as far as they can be read: what a draft keeps.</summary>
    public Answers Answers => Answers.Of(
        Mood is ['1' or '2' or '3' or '4'] ? Mood[0] - '0' : null,
        Texts.Select(text => KeyValuePair.Create(text.Key, (string?)text.Value)), Day, KeyDateText);

    public string this[string question] => Texts.GetValueOrDefault(question, "");

    /// <summary>Everything that keeps these answers from being filed; lengths are counted as people count characters.</summary>
    public IEnumerable<FormFault> Faults(IReadOnlyList<Question> questions, Cohort cohort)
    {
        var answers = Answers;
        foreach (var question in questions)
        {
            if (question.IsMood && answers.Mood is null && (Mood.Length > 0 || question.Required)) yield return new("mood", "fault-mood");
            if (!question.IsMood && question.Required && answers[question.Key].Length == 0) yield return new(question.Key, "fault-required");
            if (Characters.Count(answers[question.Key]) - question.Limit is > 0 and var over) yield return new(question.Key, "fault-long", over, question.Limit);
        }
        if (KeyDate.Length > 0 && Day is null) yield return new("keyDate", "fault-date");
        if (Day is { } day && !cohort.IsNear(day)) yield return new("keyDate", "fault-date-far");
        if (KeyDate.Length == 0 && answers.KeyDateText.Length > 0) yield return new("keyDate", "fault-date-missing");
        if (Day is not null && answers.KeyDateText.Length == 0) yield return new("keyDateText", "fault-date-text");
        if (Characters.Count(answers.KeyDateText) - Question.KeyDateLimit is > 0 and var more) yield return new("keyDateText", "fault-long", more, Question.KeyDateLimit);
    }

    private DateOnly? Day =>
        DateOnly.TryParseExact(KeyDate, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and <= 2100 ? day : null;

    private static string Cut(string? text) => text is null ? "" : text.Length <= LongestKept ? text : text[..LongestKept];
}
