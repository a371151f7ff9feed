using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>A language of marks in which a planning is written. Texts come out as they went in: nothing in them becomes a mark.</summary>
internal abstract class PlanningMarkup
{
    public abstract string Heading(int level, string text);
    public abstract string Row(IEnumerable<string> cells);
    public abstract string Rule(int columns);
    public abstract string Fact(string name, string value);
    public abstract string Link(string label, string address);

    /// <summary>A text of several lines, shown as somebody's words.</summary>
    public abstract string Quote(string text);

    /// <summary>On one line, without marks.</summary>
    public abstract string Plain(string text);

    public string Item(string text, int depth = 0) => new string(' ', 2 * depth) + "- " + text;
}

/// <param name="named">A name with its colon, as the language writes it.</param>
internal sealed class MarkdownPlanning(Func<string, string> named) : PlanningMarkup
{
    public override string Heading(int level, string text) => $"{new string('#', level)} {Plain(text)}";
    public override string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Plain))} |";
    public override string Rule(int columns) => $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}";
    public override string Fact(string name, string value) => $"- **{named(name)}** {value}";
    public override string Link(string label, string address) => $"[{Plain(label)}](<{address}>)";
    public override string Quote(string text) => string.Join('\n', Markdown.Quote(text).Split('\n').Select(Unstruck));
    public override string Plain(string text) => Unstruck(Markdown.Line(text));

    /// <summary>A plus is no mark of Markdown, but its reader knows it as Org's stroke.</summary>
    private static string Unstruck(string line)
    {
        var bare = line.Replace("\\+", "+", StringComparison.Ordinal);
        return Markup.Read(line, org: false).Text.Count(c => c == '+') == bare.Count(c => c == '+') ? line : bare.Replace("+", "\\+", StringComparison.Ordinal);
    }
}

internal sealed class OrgPlanning : PlanningMarkup
{
    /// <summary>A space of no width, which Org wants between a sign and what it would mark.</summary>
    private const char Apart = '\u200b';

    private const string Signs = "*/=~_+[]<>&\\:#-";

    public override string Heading(int level, string text) => $"{new string('*', level)} {Plain(text)}";
    public override string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Plain))} |";
    public override string Rule(int columns) => $"|{string.Join('+', Enumerable.Repeat("---", columns))}|";
    public override string Fact(string name, string value) => $"- {name} :: {value}";
    public override string Link(string label, string address) => $"[[{address}][{Plain(label)}]]";
    public override string Quote(string text) => $"#+begin_quote\n{string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Plain))}\n#+end_quote";

    public override string Plain(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.Select((c, at) => c == '|' ? "\\vert{}" : Signs.Contains(c) && !IsWithinWord(line, at) ? $"{Apart}{c}{Apart}" : c.ToString()));
    }

    /// <summary>"porte-clés", "9h-12h": between letters, most signs mark nothing.</summary>
    private static bool IsWithinWord(string line, int at) =>
        line[at] is '-' or ':' or '/' or '#' && at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
}
