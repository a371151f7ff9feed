using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Keys of a cohort's own questions, made from their label. A key is the name of a field of the weekly form, where case does
/// not count, and so never one that the form needs itself.
/// </summary>
public static class QuestionKeys
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { Question.Mood, "keyDate", "keyDateText", "version", "form", "handler" };

    public static string For(string label, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return Slug.Free(label, slug => Reserved.Contains(slug) || Question.Known.Contains(slug) || used.Contains(slug));
    }
}
