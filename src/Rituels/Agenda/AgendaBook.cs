using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>How a cohort keeps its agenda. One that chose nothing has these values.</summary>
public sealed class AgendaBook : IVersioned
{
    public required Guid CohortId { get; init; }

    /// <summary>Whether those outside the cohort see its sessions, where a session does not say otherwise itself.</summary>
    public bool IsPublic { get; set; } = true;
    public AgendaHabits Habits { get; set; } = new();

    /// <summary>What a new session starts with to prepare; null is the product's own list.</summary>
    public IReadOnlyList<Chore>? Checklist { get; set; }

    /// <summary>Days before a session on which its audience is written to, the first with the invitation.</summary>
    public IReadOnlyList<int> MailDays { get; set; } = [7, 1];
    public int Version { get; set; }
}

/// <summary>What the cohort's year usually looks like: planning warns of what departs from it.</summary>
/// <param name="Plenary">The day of the week of the monthly session.</param>
/// <param name="WeekOfMonth">Which of these days of a month, from 1; 5 is the last.</param>
/// <param name="Seminars">How many seminars a year has.</param>
/// <param name="LongestGap">Days between two plenaries above which something is missing.</param>
public sealed record AgendaHabits(DayOfWeek Plenary = DayOfWeek.Thursday, int WeekOfMonth = 2, int Seminars = 2, int LongestGap = 45)
{
    private const int Week = 7, Last = 5;

    /// <summary>That weekday of the month; the fifth is its last, which may be the fourth.</summary>
    /// <param name="month">Its first day.</param>
    public DateOnly DayIn(DateOnly month)
    {
        var first = month.AddDays(((int)Plenary - (int)month.DayOfWeek + Week) % Week);
        var day = first.AddDays((WeekOfMonth - 1) * Week);
        return WeekOfMonth >= Last && day.Month != month.Month ? day.AddDays(-Week) : day;
    }
}
