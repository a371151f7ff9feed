using System.Globalization;
using Rituels.Agenda;
using Rituels.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>A cohort, its habits and sessions as a text table tells them; dates as 2019-04-11.</summary>
internal sealed class YearTable
{
    public Cohort Cohort { get; private set; } = Begin(new(2019, 2, 11), new(2019, 11, 15));
    public AgendaHabits Habits { get; private set; }
    public DateOnly Today { get; private set; } = new(2019, 3, 1);
    public List<Session> Sessions { get; } = [];

    public YearTable(IEnumerable<string> lines, AgendaHabits habits)
    {
        Habits = habits;
        foreach (var line in lines) Read(line.Split(' '));
    }

    private void Read(string[] words)
    {
        switch (words)
        {
            case ["cohort", var starts, var ends, "today", var today]: (Cohort, Today) = (Begin(Day(starts), Day(ends)), Day(today)); break;
            case ["habit", var day, var week]: Habits = Habits with { Plenary = Enum.Parse<DayOfWeek>(day), WeekOfMonth = int.Parse(week) }; break;
            case ["seminars", var count]: Habits = Habits with { Seminars = int.Parse(count) }; break;
            case ["off", var from, var to, .. var label]: Cohort.DeclareDayOff(Day(from), Day(to), string.Join(' ', label), null); break;
            case ["session", var days, var kind, var title, .. var more]: Sessions.Add(Session.Plan(Cohort, Sheet(days, kind, title, more), default)); break;
            default: throw new FormatException(string.Join(' ', words));
        }
    }

    private static SessionSheet Sheet(string days, string kind, string title, string[] more)
    {
        var ends = days.Split("..");
        var sheet = new SessionSheet { Title = title, Kind = Enum.Parse<SessionKind>(kind), Starts = Day(ends[0]), Ends = Day(ends[^1]) };
        for (var at = 0; at < more.Length; at++)
            sheet = more[at] switch
            {
                "cancelled" => sheet with { Status = SessionStatus.Cancelled },
                "for" => sheet with { Audience = [.. more[++at].Split(',').Where(group => group != "-").Select(Group)] },
                "by" => sheet with { Facilitators = [.. more[++at].Split(',').Select(name => new Contributor(name))] },
                "or" => sheet with { Alternatives = [Day(more[++at])] },
                _ => sheet with { From = Hours(more[at]).From, Until = Hours(more[at]).Until },
            };
        return sheet;
    }

    private static Invited Group(string text) => text.Split('@') is [var name, var hours] ? new(name, Hours(hours).From, Hours(hours).Until) : new(text);

    private static (TimeOnly From, TimeOnly Until) Hours(string text) => text.Split('-') is [var from, var until] ? (TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture)) : throw new FormatException(text);

    private static Cohort Begin(DateOnly starts, DateOnly ends) => Cohort.Start("eig-2019", "Promotion 3", starts, ends, Rhythm.Default, default);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
