namespace Rituels.Agenda;

/// <summary>What a session says of itself in a line, in the reader's language and the cohort's words.</summary>
public static class SessionText
{
    private static readonly TimeOnly Noon = new(12, 0), Lunch = new(14, 0), Evening = new(18, 0);

    /// <summary>The hours of the reader's own group; empty when not known yet.</summary>
    public static string Hours(this AgendaWords words, SessionSheet sheet, AgendaReader reader) => words.Hours(sheet, reader.HoursOf(sheet));

    /// <summary>Groups whose hours are not the reader's, with theirs: <c>mentors : 14 h – 17 h 30</c>. The session's own come first.</summary>
    public static IReadOnlyList<(string Groups, string Hours)> OtherHours(this AgendaWords words, SessionSheet sheet, AgendaReader reader)
    {
        var mine = reader.HoursOf(sheet);
        return [.. Agenda.Groups.InOrder(sheet.Audience).GroupBy(invited => sheet.HoursOf(invited.Group)).Where(same => same.Key != mine)
            .OrderBy(same => same.Key != (sheet.From, sheet.Until))
            .Select(same => (words.Groups(same.Select(invited => invited.Group)), words.Hours(sheet, same.Key))).Where(group => group.Item2.Length > 0)];
    }

    /// <summary><c>EIG + mentors l’après-midi</c>; the whole cohort when nobody is named.</summary>
    /// <param name="besideHours">Hours of groups that no word tells stand beside it already.</param>
    public static string Audience(this AgendaWords words, SessionSheet sheet, bool besideHours = false)
    {
        if (sheet.Audience.Count == 0) return words["audience-everybody"];
        var whole = sheet.Audience.Where(invited => !invited.IsPartTime).Select(invited => invited.Group).ToList();
        var parts = Agenda.Groups.InOrder(sheet.Audience).Where(invited => invited.IsPartTime).Select(invited => words.Part(sheet, invited, besideHours));
        return Capital(string.Join(" + ", whole.Count > 0 ? parts.Prepend(words.Groups(whole)) : parts));
    }

    /// <summary>The place and its rooms; empty when not known yet.</summary>
    public static string Where(this SessionSheet sheet) => string.Join(", ", new[] { sheet.Place, sheet.Rooms }.Where(part => part.Length > 0));

    /// <summary><c>Camille Invitée (de l’extérieur)</c>.</summary>
    public static string Name(this AgendaWords words, Contributor person) =>
        person.Origin == Origin.Cohort ? person.Name : words["part-hours", person.Name, words[$"origin-{person.Origin}"]];

    /// <summary>Known groups before the cohort's own, as in <c>EIG, mentors et alumni</c>.</summary>
    public static string Groups(this AgendaWords words, IEnumerable<string> groups)
    {
        var named = groups.ToList();
        return Shell.Dates.List(words.Tongue, Agenda.Groups.Known.Where(named.Contains).Concat(named.Except(Agenda.Groups.Known)).Select(words.Group));
    }

    /// <summary>A group as a heading.</summary>
    public static string Title(this AgendaWords words, string group) => Capital(words.Group(group));

    private static string Part(this AgendaWords words, SessionSheet sheet, Invited invited, bool besideHours)
    {
        var (from, until) = sheet.HoursOf(invited.Group);
        var name = words.Group(invited.Group);
        var withHours = besideHours ? name : words["part-hours", name, words.Hours(sheet, (from, until))];
        return sheet.Length > 1 ? withHours
            : from >= Evening ? words["part-evening", name]
            : from >= Noon && !(until > Evening.AddHours(2)) ? words["part-afternoon", name]
            : until <= Lunch && from is not null ? words["part-morning", name]
            : withHours;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
