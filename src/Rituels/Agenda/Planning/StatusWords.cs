using System.Text.RegularExpressions;

namespace Rituels.Agenda;

internal enum PlannedStatus { Confirmed, Tentative, Cancelled }

/// <summary>The marks that say a session is cancelled, or not yet decided.</summary>
internal static partial class StatusWords
{
    private static readonly HashSet<string> Confirms = ["confirme", "confirmee", "confirmed", "maintenu", "maintenue", "ok", "valide", "validee", "done", "fait", "passe", "passee", "oui", "yes"];

    /// <summary>Struck words beside which only these stand are no correction: the whole is cancelled.</summary>
    public static bool OnlyCancels(string text) => !text.Any(char.IsLetterOrDigit) || PlainText.Trimmed(Cancelled().Replace(text, "")).Length == 0;

    /// <summary>Takes the marks out of a text where none of its other words can be one: a cell of dates, of states.</summary>
    public static string Take(string text, ref PlannedStatus status) => Take(text, Cancelled(), Undecided(), ref status);

    /// <summary>Takes the marks out of a title, where "les projets à venir" is no mark: those in brackets, in capitals, at the end, or alone.</summary>
    /// <param name="tell">Hears what a mark says beside the status: "annulée, météo".</param>
    public static string TakeMarked(string text, ref PlannedStatus status, Action<string> tell)
    {
        var alone = PlannedStatus.Confirmed;
        var rest = PlainText.Trimmed(Take(text, ref alone));
        if (rest.Length > 0) return TakeFromWords(text, ref status, tell);
        if (alone != PlannedStatus.Confirmed) status = alone;
        return alone == PlannedStatus.Confirmed ? text : "";
    }

    private static string TakeFromWords(string text, ref PlannedStatus status, Action<string> tell)
    {
        foreach (var mark in new[] { MarkedCancelled(), MarkedUndecided() }.SelectMany(marks => marks.Matches(text)))
            if (mark.Groups["why"].Value.Any(char.IsLetterOrDigit)) tell(PlainText.Trimmed(mark.Value));
        text = Take(TakeDetails(text, tell), MarkedCancelled(), MarkedUndecided(), ref status);
        if (!MarkedPostponed().IsMatch(text)) return text;
        if (status == PlannedStatus.Confirmed) status = PlannedStatus.Tentative;
        foreach (Match mark in MarkedPostponed().Matches(text)) tell(PlainText.Trimmed(mark.Value));
        return MarkedPostponed().Replace(text, " ");
    }

    /// <summary>"(lieu à confirmer)": the place is open, the session is not.</summary>
    /// <param name="tell">Hears it.</param>
    public static string TakeDetails(string text, Action<string> tell)
    {
        foreach (Match mark in OpenDetail().Matches(text)) tell(PlainText.Trimmed(mark.Value));
        return OpenDetail().Replace(text, " ");
    }

    /// <summary>A word of a status stands among others, and may be one.</summary>
    public static bool Mentions(string text) => Mentioned().IsMatch(text);

    /// <summary>"Déplacé au 7 mai".</summary>
    public static bool BeginsPostponed(string text) => BeginsWith(text) == PlannedStatus.Tentative;

    /// <summary>It begins with a status: words beside what is struck, or where a place would stand.</summary>
    public static PlannedStatus? BeginsWith(string text) =>
        Beginning().Match(text) is not { Success: true } mark ? null : mark.Groups["off"].Success ? PlannedStatus.Cancelled : PlannedStatus.Tentative;

    /// <summary>A line that says nothing else of the session: "TBC", "Session annulée !".</summary>
    public static PlannedStatus? Alone(string text)
    {
        var status = PlannedStatus.Confirmed;
        var rest = Take(text, ref status);
        return status != PlannedStatus.Confirmed && TitleReader.IsKind(rest) ? status : null;
    }

    /// <summary>Nothing but that it is not known yet: "TBC", "à venir", "Salle à confirmer".</summary>
    public static bool OnlyOpen(string text)
    {
        var status = PlannedStatus.Confirmed;
        return PlainText.Words(Take(text, ref status)).TrueForAll(word => FieldNames.Exactly(word) is Field.Place or Field.Hours or Field.Date) && status == PlannedStatus.Tentative;
    }

    /// <summary>"Annulé ?": it is asked, and not said.</summary>
    public static bool AsksWhetherCancelled(string text) => text.Contains('?') && Asked().IsMatch(text);

    /// <summary>"Restitution (date à fixer)".</summary>
    public static bool OpensDay(string text) => OpenDay().IsMatch(text);

    /// <summary>"À trouver, 200 places": open, and what is wanted.</summary>
    public static bool BeginsOpen(string text) => OpenBeginning().IsMatch(text);

    /// <summary>A cell of states: null when it says something else.</summary>
    public static PlannedStatus? Of(string text)
    {
        var status = PlannedStatus.Confirmed;
        var rest = PlainText.Trimmed(Take(text, ref status));
        return rest.Length == 0 || Confirms.Contains(PlainText.Key(rest)) ? status : null;
    }

    private static string Take(string text, Regex cancelled, Regex undecided, ref PlannedStatus status)
    {
        if (cancelled.IsMatch(text)) status = PlannedStatus.Cancelled;
        else if (status != PlannedStatus.Cancelled && undecided.IsMatch(text)) status = PlannedStatus.Tentative;
        else return text;
        return undecided.Replace(cancelled.Replace(text, " "), " ");
    }

    private const string Cancels = @"(?:annul[ée]{1,2}s?|annulation|annule|cancell?ed|supprim[ée]{1,2}s?)";
    private const string Undecides = @"(?:date |lieu |horaires? )?(?:tb[acd]|(?:à|a) (?:re)?(?:confirmer|venir|définir|definir|préciser|preciser|fixer|déterminer|determiner|valider|caler|planifier|programmer|trouver|réserver|reserver|choisir)|to be (?:confirmed|defined|announced|decided|determined|planned|scheduled|fixed)|provisoire|sous réserve|tentative|pas encore (?:fixée?|décidée?|trouvée?|choisie?)|non (?:fixée?|décidée?|confirmée?)|not (?:yet )?(?:decided|fixed|confirmed))";

    [GeneratedRegex(@"(?<!\p{L})" + Cancels + @"(?!\p{L})(?!\s*\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"(?<!\p{L})" + Undecides + @"(?!\p{L})|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"(?<!\p{L})(?=date )" + Undecides + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OpenDay();

    /// <summary>Where or when is open, but not the day.</summary>
    [GeneratedRegex(@"[(\[]\s*" + Detail + Undecides + @"\s*[)\]]|(?:^|[-–—:,/]\s+)" + Detail + Undecides + @"\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OpenDetail();

    [GeneratedRegex(@"(?<!\p{L})" + Cancels + @"\s*\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Asked();

    private const string Detail = @"(?:le |la |les |the )?(?=(?:lieu|salle|place|venue|room|horaires?|heures?|hours?|time)\s)(?:(?!lieu|horaire)\p{L}+\s+)?";
    [GeneratedRegex(@"^[\s(\[]*" + Undecides + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OpenBeginning();

    private const string CancelledNow = @"(?:annul[ée]{1,2}s?|cancell?ed|supprim[ée]{1,2}s?)";
    private const string Postpones = @"(?:report[ée]{1,2}s?|d[ée]cal[ée]{1,2}s?|d[ée]plac[ée]{1,2}s?|postponed|moved)";
    private const string ToConfirm = @"(?:tb[acd]|(?:à|a) (?:re)?confirmer|to be (?:confirmed|announced))";
    private const string Reason = @"(?<why>\s+(?:pour|cause|faute|en raison|à cause|because|due|owing)(?!\p{L})[^()\[\]]*)?";

    [GeneratedRegex(@"[(\[]\s*" + Cancels + @"(?!\p{L}|\s*\?)(?<why>[^()\[\]]*)[)\]]|(?:[-–—:,/]\s+)" + Cancels + @"\s*$|(?<=[\p{L}\d»"")]\s+)(?:[-–—:,/]\s+)?" + CancelledNow + Reason + @"[\s!.]*$|^" + Cancels + @"(?=\s*[-–—:]\s)|(?-i:\b(?:ANNUL[ÉE]E?S?|CANCELL?ED)\b)(?!\s*\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex MarkedCancelled();

    [GeneratedRegex(@"[(\[]\s*(?:" + Undecides + @"|\?+)\s*\??\s*(?<why>[,;:–-][^()\[\]]*)?[)\]]|[(\[]\s*" + ToConfirm + @"(?!\p{L})(?<why>[^()\[\]]*)[)\]]|(?:[-–—:,/]\s+)" + Undecides + @"\s*$|(?<=[\p{L}\d»"")]\s+)" + ToConfirm + @"[\s!.]*$|(?-i:\bTB[ACD]\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex MarkedUndecided();

    [GeneratedRegex(@"[(\[]\s*" + Postpones + @"(?!\p{L})[^()\[\]]*[)\]]|(?<=[\p{L}\d»"")]\s+)(?:[-–—:,/]\s+)?" + Postpones + @"(?:\s+(?:au|à|to|until|sine)(?!\p{L})[^()\[\]]*)?[\s!.]*$|(?-i:\b(?:REPORT[ÉE]E?S?|POSTPONED)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex MarkedPostponed();

    [GeneratedRegex(@"(?<!\p{L})(?:" + CancelledNow + "|" + Postpones + "|" + ToConfirm + @")(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"^[\s(\[:,–—-]*(?:(?<off>" + Cancels + ")|" + Postpones + "|" + ToConfirm + @")(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Beginning();
}
