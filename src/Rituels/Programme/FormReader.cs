using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// Reads what people typed in a form. What cannot be taken is told at its field, in their language, and read as nothing;
/// a page acts only when <see cref="Holds"/>.
/// </summary>
public sealed class FormReader(ModelStateDictionary state, ProgrammeWords words)
{
    /// <summary>Nothing was wrong so far.</summary>
    public bool Holds => state.IsValid;

    public void Wrong(string field, string key, params object?[] arguments) => WrongText(field, words[key, arguments]);
    public void WrongText(string field, string message) => state.AddModelError(field, message);

    /// <summary>One line that must be there.</summary>
    public string Text(string field, string? typed, int longest)
    {
        var text = OptionalText(field, typed, longest);
        if (text.Length == 0) Wrong(field, "wrong-empty");
        return text;
    }

    /// <summary>One line, spaces tidied and control characters gone; empty when nothing was typed.</summary>
    public string OptionalText(string field, string? typed, int longest)
    {
        var text = Tidy(typed);
        if (!Characters.Fit(text, longest)) Wrong(field, "wrong-long", longest);
        return text;
    }

    /// <summary>Each line that says something, once.</summary>
    public IReadOnlyList<string> Lines(string field, string? typed, int most, int longest)
    {
        var lines = (typed ?? "").Split('\n').Select(Tidy).Where(line => line.Length > 0).Distinct().ToList();
        if (lines.Count > most) Wrong(field, "wrong-lines", most);
        if (lines.Find(line => !Characters.Fit(line, longest)) is { } line) Wrong(field, "wrong-line-long", Characters.First(line, 20), longest);
        return lines;
    }

    /// <summary>Links, one a line: see <see cref="WebLink"/>.</summary>
    public IReadOnlyList<WebLink> Links(string field, string? typed, int most)
    {
        var links = new List<WebLink>();
        foreach (var line in Lines(field, typed, most, WebLink.LongestLabel + WebLink.LongestUrl))
            if (WebLink.Read(line) is not { } link) Wrong(field, "wrong-link", Characters.First(line, 60));
            else if (link.Url.Length > WebLink.LongestUrl) Wrong(field, "wrong-line-long", Characters.First(link.Url, 20), WebLink.LongestUrl);
            else if (!Characters.Fit(link.Label, WebLink.LongestLabel)) Wrong(field, "wrong-line-long", Characters.First(line, 20), WebLink.LongestLabel);
            else links.Add(link);
        return links;
    }

    public string Email(string field, string? typed)
    {
        var email = Text(field, typed, EmailAddress.Longest);
        if (email.Length > 0 && !EmailAddress.IsValid(email)) Wrong(field, "wrong-email", email);
        return email;
    }

    /// <summary>A whole number within these bounds, both included.</summary>
    public int Number(string field, string? typed, int least, int most)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && least <= number && number <= most) return number;
        Wrong(field, "wrong-number", least, most);
        return least;
    }

    /// <summary>A day from 2000 to 2100, as date fields send it; null when nothing was typed.</summary>
    public DateOnly? Day(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CohortLimits.IsDay(day)) return day;
        Wrong(field, "wrong-day");
        return null;
    }

    public DateOnly RequiredDay(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) Wrong(field, "wrong-empty");
        return Day(field, typed) ?? default;
    }

    /// <summary>A day within a year of the cohort: one that is further is a slip of the keyboard.</summary>
    public DateOnly NearDay(string field, string? typed, Cohort cohort)
    {
        var day = RequiredDay(field, typed);
        if (day != default && !cohort.IsNear(day)) Wrong(field, "wrong-far");
        return day;
    }

    /// <summary>The same, or null when nothing was typed.</summary>
    public DateOnly? NearDayIf(string field, string? typed, Cohort cohort) => string.IsNullOrWhiteSpace(typed) ? null : NearDay(field, typed, cohort);

    /// <summary>Both days, either of which may be left open.</summary>
    public (DateOnly? From, DateOnly? To) Span(string fromField, string? from, string toField, string? to)
    {
        var (first, last) = (Day(fromField, from), Day(toField, to));
        if (last < first) Wrong(toField, "wrong-order");
        return (first, last);
    }

    public WeekMoment Moment(string field, MomentInput typed)
    {
        if (WeekMoment.TryParse($"{typed.Day} {typed.Time}", out var moment)) return moment;
        Wrong($"{field}.{nameof(MomentInput.Time)}", "wrong-moment");
        return default;
    }

    private static string Tidy(string? typed) =>
        string.Join(' ', new string([.. (typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A day of the week and an hour as a form sends them: <c>Friday</c>, <c>14:30</c>.</summary>
public class MomentInput
{
    public string? Day { get; set; }
    public string? Time { get; set; }

    public static MomentInput Of(WeekMoment moment) =>
        new() { Day = moment.Day.ToString(), Time = moment.Time.ToString("HH:mm", CultureInfo.InvariantCulture) };
}

/// <summary>A first and a last day as a form sends them.</summary>
public sealed class SpanInput
{
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Label { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);

    public static SpanInput Of(DateOnly? from, DateOnly? to, string? label = null) => new() { From = Write(from), To = Write(to), Label = label };
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
