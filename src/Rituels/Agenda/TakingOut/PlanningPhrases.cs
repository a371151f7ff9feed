using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>A session's days, hours and groups in words that the reader of planning documents knows.</summary>
internal sealed class PlanningPhrases(AgendaExportWords words, AgendaWords agenda)
{
    private bool IsFrench => words.Tongue.Language == "fr";

    public string Days(SessionSheet sheet) =>
        string.Join($" {words["or"]} ", sheet.EveryFirstDay.Distinct().Select(day => words.Tongue.Span(day, day.AddDays(sheet.Length - 1))));

    /// <summary><c>9h30-18h, mentors 14h-17h30</c>.</summary>
    public string Hours(SessionSheet sheet)
    {
        var groups = PlannedSheet.Of(sheet).GroupTimes.Select(group => $"{Group(group.Key)} {Span(group.Value.Start, group.Value.End)}");
        return string.Join(", ", groups.Prepend(Span(sheet.From, sheet.Until)).Where(part => part.Length > 0));
    }

    public string Span(TimeOnly? from, TimeOnly? until) => (from, until) switch
    {
        ({ } start, { } end) => $"{Hour(start)}-{Hour(end)}",
        ({ } start, null) => words["from", Hour(start)],
        (null, { } end) => words["until", Hour(end)],
        _ => "",
    };

    /// <summary>Known groups, then the cohort's own, which a semicolon parts: their names may hold an "and".</summary>
    public string Audience(SessionSheet sheet)
    {
        var groups = sheet.Audience.Select(invited => invited.Group).ToList();
        var known = string.Join(" + ", Groups.Known.Where(groups.Contains).Select(Group));
        return string.Join(" ; ", groups.Except(Groups.Known).Prepend(known).Where(group => group.Length > 0));
    }

    public string Status(SessionSheet sheet) => words[$"status-{sheet.Status}"];

    /// <summary>The cohort's own word where the reader knows it.</summary>
    private string Group(string group)
    {
        if (!Groups.Known.Contains(group)) return group;
        var own = agenda[$"group-{group}"];
        return AudienceWords.In(own) is [var read] && read == group ? own : group;
    }

    private string Hour(TimeOnly time) => !IsFrench ? $"{time.Hour}:{time.Minute:00}" : time.Minute == 0 ? $"{time.Hour}h" : $"{time.Hour}h{time.Minute:00}";
}
