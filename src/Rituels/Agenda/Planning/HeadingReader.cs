using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Reads a heading as a session: "Session du 8 mars : feuille de route", "Bootcamp (EIG + mentors) | 11 au 15 février |".</summary>
internal static partial class HeadingReader
{
    /// <summary>Longer, and the heading is that of a programme, not of a session.</summary>
    private const int MostMonths = 1;

    /// <summary>Null when the heading names no day.</summary>
    public static Draft? Read(Phrase heading, int line)
    {
        if (heading.Text.Length > PlainText.Longest || Upkeep().IsMatch(heading.Text)) return null;
        var draft = new Draft(line) { Status = heading.Struck ? PlannedStatus.Cancelled : PlannedStatus.Confirmed };
        var status = draft.Status;
        var text = StatusWords.TakeMarked(PlainText.Joined(heading.Text), ref status, draft.Hear);
        if (At().Match(text) is { Success: true } at) (draft.Place, text) = (PlaceReader.Clean(at.Groups[1].Value), text[..at.Index]);
        var hours = HoursReader.Take(text, out var rest);
        var dates = DateReader.Find(rest);
        if (!dates.IsDated || dates.Days.Any(IsLong) || Excepts().IsMatch(dates.Before)) return null;
        (draft.Dates, draft.DateText) = (dates, dates.Written);
        draft.Take(hours);
        draft.Status = dates.Undecided && status == PlannedStatus.Confirmed ? PlannedStatus.Tentative : status;
        var isBracketed = dates.Before.LastIndexOf('(') > dates.Before.LastIndexOf(')') && dates.After.TrimEnd().EndsWith(')');
        if (isBracketed) EntitleBracketed(draft, dates.Before[..dates.Before.LastIndexOf('(')], $"{Lead(dates.Before[(dates.Before.LastIndexOf('(') + 1)..])}, {dates.After.TrimEnd(' ', ')')}");
        else if (Lead(dates.Before) is { Length: > 0 } before && PlaceBehindHours(text, dates.After) is { } place) EntitleAt(draft, before, place);
        else Entitle(draft, Lead(dates.Before), PlainText.Trimmed(dates.After));
        foreach (var aside in heading.Aside) draft.Doubt(aside);
        return draft;
    }

    /// <summary>A heading without a day, of a section that tells it in a line of its own.</summary>
    public static Draft Undated(Phrase heading, int line)
    {
        var draft = new Draft(line);
        new FieldReader(draft, takesAudience: true).Read(Field.Title, heading, "");
        return draft;
    }

    /// <summary>"Session mentors, 18 mars, 14h-17h, Ségur".</summary>
    private static string? PlaceBehindHours(string text, string after) =>
        TimeMarks.In(text) is [.., { IsRange: true } last] && PlainText.Trimmed(text[last.To..]) == PlainText.Trimmed(after) ? DayLine.PlaceBehindHours(text[last.To..]) : null;

    private static void Entitle(Draft draft, string before, string after)
    {
        var fields = new FieldReader(draft, takesAudience: true);
        var bare = TitleReader.WithoutKind(before);
        if (after.Length == 0) fields.Read(Field.Title, Phrase.Of(bare.Length == 0 ? "" : before), "");
        else if (before.Length > 0 && PlaceReader.Whole(after) is { } where) EntitleAt(draft, before, where);
        else if (bare.Length == 0 || TitleReader.IsKind(before)) fields.Read(Field.Title, Phrase.Of(after), "");
        else if (AudienceReader.Read(before) is { Only: true } audience) Entitle(draft, fields, audience, after);
        else fields.Read(Field.Title, Phrase.Of($"{before} : {after}"), "");
    }

    /// <summary>"Restitution le 8 juillet au Palais".</summary>
    private static void EntitleAt(Draft draft, string before, string place)
    {
        Entitle(draft, before, "");
        draft.TakePlace(place);
    }

    /// <summary>"Bilan (8 mars, 14h-18h, Agora)": beside the day stands where, or who.</summary>
    private static void EntitleBracketed(Draft draft, string before, string inside)
    {
        Entitle(draft, Lead(before), "");
        var words = PlainText.Trimmed(inside);
        new FieldReader(draft, takesAudience: true).Read(AudienceReader.Read(words).Only ? Field.Audience : Field.Place, Phrase.Of(words), "");
    }

    private static void Entitle(Draft draft, FieldReader fields, Audience audience, string after)
    {
        draft.Take(audience);
        fields.Read(Field.Title, Phrase.Of(after), "");
    }

    /// <summary>What stands before a day, without the words that lead to it.</summary>
    public static string Lead(string before) => PlainText.Trimmed(Joining().Replace(before.TrimEnd(' ', '(', '['), ""));

    /// <summary>A programme's days, not a session's.</summary>
    public static bool IsLong(DaysMention days) =>
        (days.To.Month - days.From.Month + 12) % 12 > MostMonths || (days.To.Year ?? 0) > (days.From.Year ?? days.To.Year ?? 0) + 1;

    /// <summary>"… sauf le 8 avril".</summary>
    [GeneratedRegex(@"\b(?:sauf|hors|hormis|excepté|except|unless)\s+(?:le|les|on)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Excepts();

    /// <summary>"… @ City Hall".</summary>
    [GeneratedRegex(@"\s@\s+(\p{Lu}[^@,;|()–—:\d]*)$", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex At();

    [GeneratedRegex(@"\b(?:mise? à jour|mis à jour|updated|version|révisé)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Upkeep();

    [GeneratedRegex(@"(?<=^|\s)(?:(?:de )?la (?:session|séance|journée)\s+)?(?:du|de|des|le|les|of|on|the|from|,)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Joining();
}
