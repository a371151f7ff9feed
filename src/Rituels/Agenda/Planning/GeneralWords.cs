namespace Rituels.Agenda;

/// <summary>The words of headings that speak of the programme as a whole: "Infos pratiques", "Calendrier des sessions".</summary>
internal static class GeneralWords
{
    private static readonly HashSet<string> Known =
    [
        "info", "infos", "information", "informations", "pratique", "pratiques", "practical", "planning", "plannings", "programme", "program", "calendrier", "calendar", "agenda", "date", "dates", "sessions", "seances",
        "rencontres", "reunions", "journees", "workshops", "meetings", "events", "evenements", "horaire", "horaires", "heures", "hours", "lieu", "lieux", "place", "places", "venue", "ou", "quand", "where", "when",
        "organisation", "modalites", "cadre", "general", "generale", "generales", "annee", "year", "promotion", "cohorte", "cohort", "schedule", "timetable", "overview",
    ];

    private static readonly HashSet<string> Joining = ["le", "la", "les", "l", "du", "de", "des", "d", "et", "a", "the", "of", "and", "for", "pour", "notre", "nos", "our", "prochaine", "prochaines", "prochains", "next", "coming"];

    private static readonly HashSet<string> Seasons = ["printemps", "ete", "automne", "spring", "summer", "autumn", "fall", "trimestre", "semestre", "quarter", "term", "semester", "1er", "2e", "3e", "4e", "q1", "q2", "q3", "q4", "t1", "t2", "t3", "t4", "s1", "s2"];

    /// <summary>What stands below may be meant for all sessions.</summary>
    public static bool SpeaksOfAll(string heading) => PlainText.Words(heading).Exists(Known.Contains);

    /// <summary>A heading that says nothing more than that a planning follows.</summary>
    public static bool SaysNothing(string heading) => PlainText.Words(heading).TrueForAll(word => Known.Contains(word) || Joining.Contains(word) || Seasons.Contains(word) || DayNames.Month(word) is not null || word.All(char.IsDigit));

    /// <summary>"2028", "Automne 2028", "Mars 2028": the year of what stands below. Null for another heading.</summary>
    public static int? YearOf(string heading)
    {
        var words = PlainText.Words(heading);
        var years = words.Where(word => word.Length == 4 && word.All(char.IsDigit)).ToList();
        return years is [var only] && int.Parse(only) is >= 1990 and < 2200 and var year && words.TrueForAll(word => word == only || Seasons.Contains(word) || DayNames.Month(word) is not null) ? year : null;
    }
}
