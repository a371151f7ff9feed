using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>How settings are told in words.</summary>
public static class SettingsText
{
    /// <summary><c>vendredi à 14 h 30</c>, of any week.</summary>
    public static string Moment(this Tongue tongue, WeekMoment moment) =>
        tongue.Weekday(moment.Day) + (tongue.Language == "fr" ? " à " : " at ") + tongue.Hour(moment.Time);

    /// <summary><c>semaine 10 (du 4 au 8 mars 2019)</c>.</summary>
    public static string Week(this ProgrammeWords words, IsoWeek week) => words["week", week.Number, words.Tongue.Span(week)];

    public static string Pause(this ProgrammeWords words, WeekPlan plan) =>
        words[plan.Pause == WeekPlan.NoWorkingDay ? "pause-no-working-day" : "pause-closes-early"];

    /// <summary><c>du 4 mars au 8 juin 2019</c>, with either end open.</summary>
    public static string Dates(this ProgrammeWords words, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => words["dates-open"],
        ({ } first, null) => words["dates-from", words.Tongue.Date(first)],
        (null, { } last) => words["dates-to", words.Tongue.Date(last)],
        ({ } first, { } last) => words.Tongue.Span(first, last),
    };

    /// <summary>The days of a week, Monday first, for a choice.</summary>
    public static IEnumerable<(string Value, string Text)> Weekdays(this Tongue tongue) =>
        Enumerable.Range(1, 7).Select(n => (DayOfWeek)(n % 7)).Select(day => (day.ToString(), tongue.Weekday(day)));

    /// <summary><c>vendredi 31 mai 2019</c>, or a span of days.</summary>
    public static string Days(this Tongue tongue, DateOnly from, DateOnly to) => from == to ? tongue.Day(from, year: true) : tongue.Span(from, to);

    /// <summary>The days of a span that was read before.</summary>
    public static string SpanText(this ProgrammeWords words, SpanInput span) =>
        words.Tongue.Days(Parse(span.From), Parse(span.To));

    /// <summary>What a change of days off does to a week, with its real days and hours.</summary>
    public static string Effect(this ProgrammeWords words, WeekChange change) => change.Effect switch
    {
        WeekEffect.Pauses => words["effect-pauses", words.Pause(change.After)],
        WeekEffect.Resumes => words["effect-resumes", words.Tongue.When(change.After.Hours!.Closes)],
        WeekEffect.Moves => words["effect-moves", words.Tongue.When(change.Before.Hours!.Closes), words.Tongue.When(change.After.Hours!.Closes)],
        _ => words["effect-keeps"],
    };

    private static DateOnly Parse(string? day) => DateOnly.ParseExact(day!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
