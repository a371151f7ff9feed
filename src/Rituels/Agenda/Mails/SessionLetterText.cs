using System.Text;

namespace Rituels.Agenda;

/// <summary>The mail about a session as plain text, in the order of the HTML.</summary>
internal static class SessionLetterText
{
    public static string Write(SessionView view)
    {
        var text = new StringBuilder();
        text.Append(view.Over).Append("\n\n").Append(view.Sheet.Title).Append("\n\n");
        foreach (var line in new[] { view.LateLine, view.Lead, view.Doubt }.OfType<string>()) text.Append(line).Append("\n\n");
        foreach (var fact in view.Facts) text.Append(view.Words["followed", fact.Label]).Append(' ').Append(Told(view, fact)).Append('\n');
        text.Append('\n').Append(view.Words["followed", view.Button]).Append('\n').Append(view.IsOff ? view.Page : view.AnswerPage).Append('\n');
        Objectives(text, view);
        Run(text, view);
        text.Append("\n-- \n").Append(view.Foot).Append('\n').Append(view.Words["followed", view.Words["stop-session"]]).Append("\n{{stop}}\n");
        return text.ToString();
    }

    private static string Told(SessionView view, SessionFact fact) => fact.Before is { } before ? view.Words["fact-before", fact.Now, before] : fact.Now;

    private static void Objectives(StringBuilder text, SessionView view)
    {
        if (view.Objectives.Count == 0) return;
        Title(text, view.Words["objectives"]);
        foreach (var objective in view.Objectives) text.Append("- ").Append(objective).Append('\n');
    }

    private static void Run(StringBuilder text, SessionView view)
    {
        if (!view.Run.Any()) return;
        Title(text, view.Words["run"]);
        foreach (var (day, steps) in view.Run)
        {
            if (day is not null) text.Append('\n').Append(day).Append('\n');
            foreach (var (hours, title) in steps) text.Append("  ").Append(hours.Length > 0 ? hours + "  " : "").Append(title).Append('\n');
        }
    }

    private static void Title(StringBuilder text, string title) => text.Append('\n').Append(title.ToUpperInvariant()).Append('\n');
}
