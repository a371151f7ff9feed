using Rituels.Shell;

namespace Rituels.Retrospectives;

public sealed class RetrospectivesWords(Tongue tongue) : Words(tongue)
{
    public static readonly IReadOnlyList<int> Moods = [1, 2, 3, 4];

    /// <summary>A face's word: Difficile, Mitigée, Bonne, Géniale.</summary>
    public string Mood(int? mood) => this[$"mood-{mood}"];

    /// <summary>Since when somebody waits: "asked 12 days ago".</summary>
    public string Age(int days) => days == 0 ? this["asked-today"] : Count("asked-days", days);

    public string Label(Question question) => Own(question.Label) ?? (Question.Known.Contains(question.Key) ? this[question.Key] : question.Key);

    public string Hint(Question question) => Own(question.Hint) ?? (Question.Known.Contains(question.Key) ? this[question.Key + "-hint"] : "");

    private string? Own(Wording wording) =>
        wording.In(Tongue.Language) is { Length: > 0 } own ? own : wording.In(Tongue.Language == "fr" ? "en" : "fr") is { Length: > 0 } other ? other : null;
}
