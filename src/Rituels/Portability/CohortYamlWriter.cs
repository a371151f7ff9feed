using System.Text;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Writes a cohort's file: always the same keys in the same order, one line for what fits on one.</summary>
internal sealed class CohortYamlWriter
{
    private readonly StringBuilder _text = new();

    public static string Write(CohortFile file)
    {
        var writer = new CohortYamlWriter();
        writer.Line(0, $"id: {Text(file.Id)}");
        if (file.Settings is { } settings) writer.Settings(settings);
        foreach (var part in CohortFileParts.All) writer.Ritual(part, file);
        writer.Staff(file.Staff);
        writer.Teams(file.Teams);
        return writer._text.ToString();
    }

    private void Settings(CohortSettings settings)
    {
        Line(0, $"name: {Text(settings.Name)}");
        Line(0, $"timezone: {Text(settings.Rhythm.TimeZone)}");
        Line(0, $"languages: {List(settings.Languages)}");
        Line(0, $"starts: {FileDates.Write(settings.Starts)}");
        Line(0, $"ends: {FileDates.Write(settings.Ends)}");
        Line(0, $"holidays: {settings.Rhythm.Holidays}");
        DaysOff(settings.DaysOff);
        Schedule(settings.Rhythm.Schedule);
        Line(0, $"recipients: {List([.. settings.MailsEveryone ? ["everyone"] : Array.Empty<string>(), .. settings.Lists])}");
        Line(0, $"filing: {(settings.Rhythm.Filing == Filing.Fellows ? "fellows" : "fellows+mentors")}");
        if (settings.Vocabulary is { } words) Words(words);
        if (settings.Accent is { } accent) Line(0, $"accent: {Text(accent)}");
        if (settings.IsListed is { } listed) Line(0, $"listed: {(listed ? "true" : "false")}");
    }

    private void DaysOff(IReadOnlyList<DayOff> days) => Items(0, "daysOff", days, 2, day => day.Label is null
        ? FileDates.Write(day.From, day.To)
        : $"{{ days: {FileDates.Write(day.From, day.To)}, label: {Text(day.Label)} }}");

    private void Schedule(Schedule schedule)
    {
        Line(0, "schedule:");
        Line(2, $"opens: {schedule.Opens}");
        Items(2, "reminders", schedule.Reminders, 4, reminder => $"{{ kind: {(reminder.Kind == ReminderKind.Channel ? "channel" : "member")}, at: {reminder.At} }}");
        Line(2, $"closes: {schedule.Closes}");
        Line(2, $"digest: {schedule.Digest}");
    }

    private void Words(Vocabulary words)
    {
        Line(0, "words:");
        foreach (var (language, terms) in new[] { ("fr", words.Fr), ("en", words.En) })
        {
            Line(2, $"{language}:");
            foreach (var (key, term) in new[] { ("team", terms.Team), ("fellow", terms.Fellow), ("mentor", terms.Mentor) })
                Line(4, $"{key}: {{ one: {Text(term.One)}, many: {Text(term.Many)}, feminine: {(term.Feminine ? "true" : "false")} }}");
        }
    }

    private void Ritual(ICohortFilePart part, CohortFile file)
    {
        if (!file.Rituals.TryGetValue(part.Key, out var settings)) return;
        Line(0, $"{part.Key}:");
        foreach (var line in part.Lines(settings)) Line(2, line);
    }

    private void Staff(IReadOnlyList<FileMember> staff) => Items(0, "staff", staff, 2, Member);

    private void Teams(IReadOnlyList<FileTeam> teams)
    {
        Line(0, teams.Count == 0 ? "teams: []" : "teams:");
        foreach (var team in teams)
        {
            Line(2, $"- name: {Text(team.Name)}");
            if (team.Aliases.Count > 0) Line(4, $"aliases: {List(team.Aliases)}");
            if (team.Host is { } host) Line(4, $"host: {Text(host)}");
            if (team.Mission is { } mission) Line(4, $"mission: {Text(mission)}");
            Links(team.Links);
            if (team.Referent is { } referent) Line(4, $"referent: {Text(referent)}");
            if (team.Starts is { } starts) Line(4, $"starts: {FileDates.Write(starts)}");
            if (team.Ends is { } ends) Line(4, $"ends: {FileDates.Write(ends)}");
            if (team.Pauses.Count > 0) Line(4, $"pauses: [{string.Join(", ", team.Pauses.Select(p => FileDates.Write(p.From, p.To)))}]");
            Items(4, "members", team.Members, 6, Member);
        }
    }

    private void Links(IReadOnlyList<WebLink> links)
    {
        if (links.Count > 0) Items(4, "links", links, 6, link => $"{{ label: {Text(link.Label)}, url: {Text(link.Url)} }}");
    }

    private static string Member(FileMember member) =>
        $"{{ name: {Text(member.Name)}, email: {Text(member.Email)}"
        + (member.Role == Role.Staff ? "" : member.Role == Role.Fellow ? ", role: fellow" : ", role: mentor")
        + (member.From is { } from ? $", from: {FileDates.Write(from)}" : "")
        + (member.To is { } to ? $", to: {FileDates.Write(to)}" : "") + " }";

    private void Items<T>(int indent, string key, IReadOnlyList<T> items, int deeper, Func<T, string> write)
    {
        Line(indent, items.Count == 0 ? $"{key}: []" : $"{key}:");
        foreach (var item in items) Line(deeper, $"- {write(item)}");
    }

    private void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    private static string List(IReadOnlyList<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>Plain where nobody could take it for anything but text, else in double quotes, escaped.</summary>
    internal static string Text(string text)
    {
        var isPlain = text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '@' or '/' or '’' or '+')
            && !text.EndsWith(' ') && !Reserved.Contains(text.ToLowerInvariant());
        return isPlain ? text : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
    }

    private static readonly HashSet<string> Reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
}
