using System.Text;
using System.Text.RegularExpressions;
using Rituels.Calendars;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What a document says, or what is wrong with it.</summary>
/// <param name="Notes">What was left out of the document as a whole, such as a table of something else.</param>
public sealed record PlanningReading(IReadOnlyList<PlannedSession> Sessions, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes);

/// <summary>Reads a planning document into sessions. It opens nothing and guesses no date: what it does not understand is in each session's unread words.</summary>
public static class PlanningReader
{
    /// <summary>Sessions of one document: a programme of years. Beyond, it is no planning.</summary>
    public const int MostSessions = 20_000;

    /// <summary>The octets of a table of tens of thousands of rows.</summary>
    public const int MostBytes = 8 << 20;

    /// <param name="name">The file's name; its end tells the format, where it does not the text does.</param>
    /// <param name="year">Of the first dated row; null when the document gives years itself.</param>
    public static PlanningReading Read(string text, string name, int? year, PlanningWords words)
    {
        if (year is { } asked && !CohortLimits.IsDay(new DateOnly(Math.Clamp(asked, 1, 9999), 1, 1))) return Refuse(words, 1, "year-out-of-range", asked);
        try
        {
            // Half a character would stop whoever compares it.
            if (IsJson(text)) return Refuse(words, 1, "json-not-read");
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            return Read(text, PlanningFormats.Of(name, text), year, words);
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse(words, 1, "too-tangled");
        }
    }

    /// <summary>What programs exchange: lines of it look like a document's.</summary>
    private static bool IsJson(string text) => text.AsSpan().TrimStart("\ufeff \t\r\n") is ['[' or '{', .. var rest] && rest.TrimStart() is ['{' or '"' or ']' or '}', ..];

    private static PlanningReading Read(string text, PlanningFormat format, int? year, PlanningWords words) => format switch
    {
        PlanningFormat.Calendar => ReadCalendar(text, words),
        PlanningFormat.Csv => ReadCsv(text, year, words),
        _ => Conclude(TextDocument.Read(text, org: format == PlanningFormat.Org), year, words),
    };

    private static PlanningReading ReadCalendar(string text, PlanningWords words)
    {
        try
        {
            return Bound(CalendarPlanning.Read(text), [], words);
        }
        catch (CalendarFormatException wrong)
        {
            return Refuse(words, wrong.Line, wrong.Problem switch
            {
                CalendarProblem.MissingEnd => "calendar-cut",
                CalendarProblem.TooManyBytes or CalendarProblem.LineTooLong or CalendarProblem.NestedTooDeep or CalendarProblem.TooManyEvents or CalendarProblem.TooManyExpansions or CalendarProblem.TooManyZones => "calendar-too-large",
                _ => "calendar-unreadable",
            }, wrong.Detail);
        }
    }

    private static PlanningReading ReadCsv(string text, int? year, PlanningWords words)
    {
        var drafts = CsvPlanning.Read(text, out var broken);
        return broken is { } line ? Refuse(words, line, "csv-broken") : Conclude(drafts, year, words);
    }

    private static PlanningReading Conclude(Drafts drafts, int? year, PlanningWords words)
    {
        var assembly = new PlanningAssembly(drafts, year);
        if (assembly.NeedsYear is { } line) return Refuse(words, line, "year-missing");
        var sessions = assembly.Sessions();
        foreach (var unserved in assembly.Unserved) drafts.Untold.Add(unserved);
        var notes = drafts.OtherTables.Select(table => Tell(words, table, "table-left-out"));
        if (!drafts.Untold.IsEmpty) notes = notes.Append(Tell(words, drafts.Untold.First, "text-left-out", drafts.Untold));
        return Bound(sessions, notes.OrderBy(note => note.Line), words);
    }

    private static PlanningReading Bound(IReadOnlyList<PlannedSession> sessions, IEnumerable<Problem> notes, PlanningWords words) =>
        sessions.Count > MostSessions ? Refuse(words, sessions[MostSessions].Line, "too-many-sessions", MostSessions)
        : new(sessions, [], sessions.Count > 0 ? [.. notes] : [.. notes, Tell(words, 1, "no-session")]);

    private static PlanningReading Refuse(PlanningWords words, int line, string key, params object?[] arguments) => new([], [Tell(words, line, key, arguments)], []);

    private static Problem Tell(PlanningWords words, int line, string key, params object?[] arguments) => new(line, key, words[key, arguments]);
}
