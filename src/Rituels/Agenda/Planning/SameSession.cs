namespace Rituels.Agenda;

/// <summary>Finds the row of a table that a section further down is about.</summary>
internal static class SameSession
{
    private static readonly HashSet<string> Weak = ["les", "des", "une", "aux", "sur", "pour", "par", "avec", "the", "and", "for", "with", "session", "seance", "dans", "suite"];

    /// <summary>At most one section for a row, the most alike first; two sections of one row's day with other words are sessions of their own.</summary>
    public static Dictionary<Draft, Draft> Pair(IEnumerable<(Draft Section, IReadOnlyList<Draft> Rows)> candidates)
    {
        var (pairs, taken) = (new Dictionary<Draft, Draft>(), new HashSet<Draft>());
        foreach (var (section, row, _) in candidates.SelectMany(c => c.Rows.Select(row => (c.Section, Row: row, Score: Likeness(c.Section, row)))).OrderByDescending(pair => pair.Score))
            if (!pairs.ContainsKey(section) && taken.Add(row)) pairs[section] = row;
        return pairs;
    }

    /// <summary>Whether a title that was not chosen says nothing that the session does not.</summary>
    public static bool SaysNothingNew(string title, string chosen, Draft row)
    {
        var known = Stems($"{chosen} {row.Place} {string.Join(' ', row.Audience)} {string.Join(' ', row.Objectives)}").ToHashSet();
        return AudienceReader.Read(title).Only || Stems(title).All(known.Contains);
    }

    private static int Likeness(Draft section, Draft row)
    {
        var words = Stems($"{row.Title} {row.Theme}").ToHashSet();
        var groups = section.Audience.Count > 0 && row.Audience.Count > 0 && section.Audience.Order().SequenceEqual(row.Audience.Order());
        var isSame = row.Title.Length > 0 && PlainText.Key(section.Title) == PlainText.Key(row.Title);
        return (isSame ? 1000 : 0) + 10 * Stems($"{section.Title} {section.Theme}").Count(words.Contains) + (groups ? 5 : 0);
    }

    /// <summary>The words of a title by which it is known.</summary>
    public static IEnumerable<string> Stems(string text) =>
        PlainText.Words(text).Where(word => word.Length > 2 && !Weak.Contains(word)).Select(word => word.TrimEnd('s', 'x')).Distinct();
}
