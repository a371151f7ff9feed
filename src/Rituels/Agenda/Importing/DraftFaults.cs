using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Rituels.Agenda;

/// <summary>On a page of many sessions, each fault says of which it is.</summary>
internal static class DraftFaults
{
    public static void Name(ModelStateDictionary state, IReadOnlyList<DraftInput> drafts, IReadOnlyList<PlannedSession> sessions, AgendaImportWords words)
    {
        for (var at = 0; at < drafts.Count; at++)
            if (sessions.ElementAtOrDefault(drafts[at].At) is { } planned)
                foreach (var (_, field) in state.FindKeysWithPrefix($"Drafts[{at}]")) Name(field.Errors, TitleOf(drafts[at], planned, words), planned.Line, words);
    }

    private static void Name(ModelErrorCollection errors, string title, int line, AgendaImportWords words)
    {
        var messages = errors.Select(error => words["of-session", title, line, error.ErrorMessage]).ToList();
        errors.Clear();
        foreach (var message in messages) errors.Add(message);
    }

    private static string TitleOf(DraftInput draft, PlannedSession planned, AgendaImportWords words) =>
        !string.IsNullOrWhiteSpace(draft.Title) ? draft.Title.Trim() : planned.Title.Length > 0 ? planned.Title : words["untitled"];
}
