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

    /// <summary>Takes the marks out of a title, where "les projets à venir" is no mark: those in brackets, in capitals, behind a dash, or alone.</summary>
    public static string TakeMarked(string text, ref PlannedStatus status)
    {
        var alone = PlannedStatus.Confirmed;
        var rest = PlainText.Trimmed(Take(text, ref alone));
        if (rest.Length > 0) return Take(text, MarkedCancelled(), MarkedUndecided(), ref status);
        if (alone != PlannedStatus.Confirmed) status = alone;
        return alone == PlannedStatus.Confirmed ? text : "";
    }

    /// <summary>Nothing but that it is not known yet: "TBC", "à venir".</summary>
    public static bool OnlyOpen(string text)
    {
        var status = PlannedStatus.Confirmed;
        return PlainText.Trimmed(Take(text, ref status)).Length == 0 && status == PlannedStatus.Tentative;
    }

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
    private const string Undecides = @"(?:tb[acd]|(?:date |lieu |horaires? )?(?:à|a) (?:re)?(?:confirmer|venir|définir|definir|préciser|preciser|fixer|déterminer|determiner|valider|caler)|to be (?:confirmed|defined|announced|decided|determined)|provisoire|sous réserve|tentative|pas encore (?:fixée?|décidée?)|non (?:fixée?|décidée?|confirmée?)|not (?:yet )?(?:decided|fixed|confirmed))";

    [GeneratedRegex(@"(?<!\p{L})" + Cancels + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"(?<!\p{L})" + Undecides + @"(?!\p{L})|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"[(\[]\s*" + Cancels + @"\s*!?\s*[)\]]|(?:[-–—:,/]\s+)" + Cancels + @"\s*$|^" + Cancels + @"(?=\s*[-–—:]\s)|(?-i:\b(?:ANNUL[ÉE]E?S?|CANCELL?ED)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex MarkedCancelled();

    [GeneratedRegex(@"[(\[]\s*(?:" + Undecides + @"|\?+)\s*\??\s*[)\]]|(?:[-–—:,/]\s+)" + Undecides + @"\s*$|(?-i:\bTB[ACD]\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex MarkedUndecided();
}
