using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Keys of a cohort's own questions, made from their label. A key is the name of a field of the weekly form, where case does
/// not count, and so never one that the form needs itself.
/// </summary>
public static class QuestionKeys
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        // fields of the form and of its address
        Question.Mood, "keyDate", "keyDateText", "version", "form", "handler", "action", "open", "cohort", "week", "team", "done", "page", "area",
        // elements of its page
        "main", "last", "retrospective", "draft-status", "counter-status",
    };

    public static string For(string label, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return Slug.Free(label, slug => Reserved.Contains(slug) || HelpChoice.IsField(slug) || Question.Known.Contains(slug) || used.Contains(slug));
    }
}
