using System.Text;

namespace Rituels.Retrospectives;

/// <summary>The week's mail as plain text, in the order of the HTML.</summary>
internal static class DigestText
{
    public static string Write(DigestView view)
    {
        var text = new StringBuilder();
        text.Append(view.Over).Append("\n\n").Append(view.Heading).Append("\n\n");
        if (view.LateLine is { } late) text.Append(late).Append("\n\n");
        text.Append(view.Lead).Append('\n').Append(view.Page).Append('\n');
        Asking(text, view);
        KeyDates(text, view);
        News(text, view);
        Others(text, view);
        text.Append("\n-- \n").Append(view.Foot).Append('\n');
        if (view.IsPersonal) text.Append(view.Words["stop-digest"]).Append(view.Words["colon"]).Append("\n{{stop}}\n");
        return text.ToString();
    }

    private static void Asking(StringBuilder text, DigestView view)
    {
        if (view.News.Open.Count == 0) return;
        Title(text, view.Words["asking"]);
        foreach (var asked in view.News.Open)
            text.Append('\n').Append(asked.Who).Append(", ").Append(view.Words.Age(asked.Days)).Append(view.Words["colon"]).Append('\n').Append(Indented(asked.Text))
                .Append("\n  ").Append(view.Link(asked.Path)).Append('\n');
    }

    private static void KeyDates(StringBuilder text, DigestView view)
    {
        if (view.News.KeyDates.Count == 0) return;
        Title(text, view.Words["seven-days"]);
        foreach (var date in view.News.KeyDates)
            text.Append('\n').Append(view.DayOf(date)).Append(", ").Append(date.Team.Name).Append(view.Words["colon"]).Append('\n').Append(Indented(date.Text)).Append('\n');
    }

    private static void News(StringBuilder text, DigestView view)
    {
        Title(text, view.Words["news"]);
        foreach (var news in view.News.News)
        {
            text.Append('\n').Append(news.Team.Name);
            if (news.Answers.Mood is { } mood) text.Append(" (").Append(view.Words.Mood(mood)).Append(')');
            text.Append('\n');
            foreach (var (label, said) in view.Said(news)) text.Append("  ").Append(label).Append(view.Words["colon"]).Append(' ').Append(Indented(said).TrimStart()).Append('\n');
        }
    }

    private static void Others(StringBuilder text, DigestView view)
    {
        if (view.Silent.Length > 0) text.Append('\n').Append(view.Words["silent"]).Append(view.Words["colon"]).Append(' ').Append(view.Silent).Append(".\n");
        if (view.Paused.Length > 0) text.Append('\n').Append(view.Words["paused"]).Append(view.Words["colon"]).Append(' ').Append(view.Paused).Append(".\n");
    }

    private static void Title(StringBuilder text, string title) => text.Append('\n').Append(title.ToUpperInvariant()).Append('\n');

    private static string Indented(string said) => "  " + said.Replace("\n", "\n  ");
}
