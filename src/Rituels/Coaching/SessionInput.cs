using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>A session as the form sends it.</summary>
public sealed class SessionInput
{
    /// <summary>The id that the session will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Minutes { get; set; }
    public string? Place { get; set; }
    public string? With { get; set; }
    public bool Mentors { get; set; }

    public static SessionInput Usual(Guid with) => new() { From = "10:00", Minutes = "30", With = with.ToString() };

    public static SessionInput Of(CoachingSession session) => new()
    {
        Day = SpanInput.Write(session.Day), From = session.From.Write(), Minutes = session.Minutes.Write(), Place = session.Place, With = session.WithId?.ToString(), Mentors = session.WithMentors,
    };

    /// <summary>To come, and over on the day it begins.</summary>
    internal SessionTime Read(FormReader form, string field, Cohort cohort, DateTimeOffset now, CoachingWords words)
    {
        var (day, from) = (form.RequiredDay($"{field}.{nameof(Day)}", Day), form.RequiredHour($"{field}.{nameof(From)}", From, words));
        var minutes = form.Number($"{field}.{nameof(Minutes)}", Minutes, CoachingSession.LeastMinutes, CoachingSession.MostMinutes);
        if (form.Holds && WallClock.Read(day, from, cohort.Zone(now)) <= now) form.WrongText($"{field}.{nameof(Day)}", words["wrong-past"]);
        if (form.Holds && day > cohort.Ends.AddYears(1)) form.WrongText($"{field}.{nameof(Day)}", words["wrong-late"]);
        if (form.Holds && from.ToTimeSpan().TotalMinutes + minutes >= 24 * 60) form.WrongText($"{field}.{nameof(Minutes)}", words["wrong-midnight"]);
        return new(day, from, minutes, form.OptionalText($"{field}.{nameof(Place)}", Place, CoachingSession.LongestPlace), Mentors);
    }

    internal Person? Who(FormReader form, string field, IReadOnlyList<Person> staff)
    {
        var who = Guid.TryParse(With, out var id) ? staff.FirstOrDefault(person => person.Id == id) : null;
        if (who is null) form.Wrong($"{field}.{nameof(With)}", "wrong-choice");
        return who;
    }
}
