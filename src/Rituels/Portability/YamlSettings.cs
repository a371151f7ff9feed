using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>The settings of a cohort's file. What is left out takes its default.</summary>
internal sealed class YamlSettings(YamlMap map, string? baseFolder, Findings findings)
{
    public CohortSettings Read()
    {
        var (name, starts, ends) = (map.Need("name", CohortLimits.Name), Day("starts"), Day("ends"));
        if (starts > ends) findings.Problem(map.LineOf("ends"), "ends-before-starts");
        var zone = Zone();
        var (holidays, calendar) = Holidays(zone, starts, ends);
        return new CohortSettings(name, starts ?? default, ends ?? default)
        {
            Rhythm = new Rhythm(new YamlSchedule(map, findings).Read(), zone, holidays, FilingRule()),
            Languages = Languages(),
            DaysOff = [.. DaysOff().Concat(calendar).DistinctBy(d => (d.From, d.To))],
            MailsEveryone = map["recipients"] is null || Recipients().Contains(Everyone),
            Lists = [.. Recipients().Where(r => r != Everyone)],
            Vocabulary = new YamlVocabulary(map, findings).Read(),
            Accent = Accent(),
            IsListed = map["listed"] is null ? null : map.OneOf("listed", true, ("true", true), ("false", false)),
        };
    }

    private const string Everyone = "everyone";
    private IReadOnlyList<string>? _recipients;

    private DateOnly? Day(string key)
    {
        if (map[key] is null) findings.Problem(map.LineOf(key), "missing-key", key);
        return map.Date(key);
    }

    private string Zone()
    {
        if (map.Text("timezone", CohortLimits.Name) is not { } zone) return Rhythm.Default.TimeZone;
        if (WallClock.Knows(zone)) return zone;
        findings.Problem(map.LineOf("timezone"), "unknown-zone", zone);
        return Rhythm.Default.TimeZone;
    }

    private (string Rule, IReadOnlyList<DayOff> Calendar) Holidays(string zone, DateOnly? starts, DateOnly? ends)
    {
        if (map.Text("holidays", 500) is not { } rule) return (Rhythm.Default.Holidays, []);
        if (Programme.Holidays.Rules.Contains(rule)) return (rule, []);
        if (!rule.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)) findings.Problem(map.LineOf("holidays"), "unknown-holidays", rule);
        else if (baseFolder is null) findings.Problem(map.LineOf("holidays"), "calendar-on-the-web");
        else if (starts is not null && ends is not null)
            return ("none", HolidayCalendar.Read(Path.Combine(baseFolder, rule), rule, zone, (starts.Value, ends.Value), map.LineOf("holidays"), findings));
        return ("none", []);
    }

    private Filing FilingRule() => map.OneOf("filing", Filing.Fellows, ("fellows", Filing.Fellows), ("fellows+mentors", Filing.FellowsAndMentors));

    private IReadOnlyList<string> Languages()
    {
        var languages = new List<string>();
        foreach (var node in map.List("languages", Shell.Tongue.Languages.Count))
            if (YamlMap.Text(node, CohortLimits.Name, findings) is not { } language) continue;
            else if (Shell.Tongue.Languages.Contains(language) && !languages.Contains(language)) languages.Add(language);
            else findings.Problem(node.Start.Line, "unknown-language", language);
        return languages.Count > 0 ? languages : ["fr", "en"];
    }

    private IEnumerable<DayOff> DaysOff() => map.List("daysOff", CohortLimits.DaysOff).Select(DayOffAt).OfType<DayOff>();

    private DayOff? DayOffAt(YamlNode node)
    {
        var labelled = node is YamlMappingNode ? YamlMap.Of(node, findings, "days", "label") : null;
        var text = labelled is null ? YamlMap.Text(node, CohortLimits.Name, findings) : labelled.Need("days", CohortLimits.Name);
        if (string.IsNullOrEmpty(text) || FileDates.Span(text, node.Start.Line, findings) is not var (from, to)) return null;
        return new DayOff(from, to, labelled?.Text("label", CohortLimits.Label));
    }

    private IReadOnlyList<string> Recipients() =>
        _recipients ??= [.. map.List("recipients", CohortLimits.Lists).Select(RecipientAt).OfType<string>().Distinct()];

    private string? RecipientAt(YamlNode node)
    {
        if (YamlMap.Text(node, EmailAddress.Longest, findings) is not { } text) return null;
        if (text == Everyone || EmailAddress.IsValid(text)) return text;
        findings.Problem(node.Start.Line, "not-a-recipient", text);
        return null;
    }

    private string? Accent()
    {
        if (map.Text("accent", CohortLimits.Name) is not { } colour) return null;
        if (colour is ['#', ..] && colour.Length == 7 && colour[1..].All(char.IsAsciiHexDigit)) return colour.ToLowerInvariant();
        findings.Problem(map.LineOf("accent"), "not-a-colour", colour);
        return null;
    }
}
