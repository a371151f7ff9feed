using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Hours and places in prose: "La session commencera à 13h30.", "Les sessions se tiennent de 15h à 18h30 au Musée."</summary>
internal static partial class SentenceReader
{
    private static readonly HashSet<string> Empty =
    [
        "la", "le", "les", "l", "cette", "session", "sessions", "seance", "seances", "journee", "rencontre", "rencontres", "atelier", "commencera", "commence", "commencent", "commenceront", "debutera", "debute", "debutent", "demarrera", "demarre", "demarrent",
        "exceptionnellement", "a", "de", "au", "aura", "auront", "lieu", "ont", "se", "tiendra", "tient", "tiennent", "deroule", "deroulera", "deroulent", "terminera", "finira", "finit", "finissent", "termine", "terminent", "et", "rendez", "vous", "rdv",
        "horaires", "horaire", "heures", "heure", "the", "will", "start", "starts", "begin", "begins", "end", "ends", "at", "from", "to", "and", "runs", "run", "is", "are", "held", "takes", "take", "place", "meeting", "day", "chaque", "fois", "toujours", "every", "time", "exceptionally",
    ];

    /// <summary>Words that are neither of the place nor needed to say it.</summary>
    public static bool SaysMore(string rest, string? place) =>
        !PlainText.Words(place is null ? rest : rest.Replace(place, "", StringComparison.Ordinal)).TrueForAll(IsEmpty);

    /// <summary>A word that is only needed to say when and where.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word) || AudienceWords.GroupOf(word) is not null || AudienceWords.IsQualifier(word);

    public static IEnumerable<string> Sentences(string text) => End().Split(text).Where(sentence => sentence.Length > 0);

    /// <summary>A line that is nothing but hours, and perhaps a place: "15h-18h30 au Musée", "9h30-18h".</summary>
    public static bool TakeHoursAndPlace(string text, Draft draft)
    {
        if (draft.Run.Count > 0 || !draft.Hours.IsEmpty || HoursAndPlace(text) is not var (hours, place)) return false;
        draft.Take(hours);
        if (place is not null) draft.TakePlace(place);
        if (PlaceReader.HoldsClause(text)) draft.Doubt(text);
        return true;
    }

    public static (Hours Hours, string? Place)? HoursAndPlace(string text)
    {
        if (RunLine.Timed(text) is not { Start: not null, End: not null } || HoursReader.Take(text, out var rest) is not { IsEmpty: false } hours) return null;
        if (!rest.Any(char.IsLetterOrDigit)) return (hours, null);
        return PlaceAtOnce().IsMatch(rest) && PlaceReader.Clean(PlaceReader.BeforeClause(rest)) is { } place ? (hours, place) : null;
    }

    /// <summary>The sentences that gave no hours, or more than hours.</summary>
    public static List<string> Take(string text, Draft draft)
    {
        var marks = TimeMarks.In(text);
        if (marks.Count == 0 || !draft.Hours.IsEmpty && !Says().IsMatch(text)) return [text];
        return [.. Sentences(text).Where(sentence => !TakeOne(sentence, draft))];
    }

    /// <summary>Whether nothing of it is left to read.</summary>
    private static bool TakeOne(string sentence, Draft draft)
    {
        if (!Says().IsMatch(sentence) || !draft.Hours.IsEmpty || HoursReader.Take(sentence, out var rest) is not { IsEmpty: false } hours) return false;
        var ends = Ends().IsMatch(sentence) && TimeMarks.In(sentence).Count == 1 && hours.All is { Start: { } time, End: null } ? hours with { All = new(null, time) } : hours;
        // "les mentors EIG 2" are a part of the mentors only.
        var isPart = hours.Groups.Count > 0 && rest.Any(char.IsDigit);
        draft.Take(isPart ? new(ends.All, Hours.None.Groups, sentence) : ends);
        if (PlaceReader.In(rest) is { } place)
        {
            draft.TakePlace(place);
            rest = rest.Replace(place, "", StringComparison.Ordinal);
        }
        return !isPart && PlainText.Words(rest).TrueForAll(IsEmpty);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex End();

    [GeneratedRegex(@"\b(?:commenc|début|debut|démarr|demarr|starts?\b|begins?\b|termin|fini|prend fin|ends?\b|rendez-vous|rdv|se tien|aura lieu|a lieu|se déroul|horaires?|will run|runs from|takes place|is held|(?:session|séance|journée|meeting) (?:de|from))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(?:termin|fini|prend fin|ends?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Ends();

    /// <summary>A preposition, or a word that begins the name of a place.</summary>
    [GeneratedRegex(@"^\s*[,|·:]?\s*(?:(?:au|aux|à la|à l['’]|à|chez|dans la|dans le|at the|in the|at|in)\s*(?=[\p{Lu}\d])|(?=(?i:salle|bibliothèque|médiathèque|maison|musée|amphithéâtre|amphi|auditorium|mairie|halle|rue|room|library|museum|auditorium|town hall)\s))", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex PlaceAtOnce();
}
