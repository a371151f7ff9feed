using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Words that mean something to the reader by themselves, and stand in no field as they are written: names of fields, days, groups, states, and what joins these.</summary>
internal static partial class KnownWords
{
    private static readonly FrozenSet<string> Known = new[]
    {
        // What joins.
        "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "sur", "pour", "avec", "dans", "chez", "est", "sont", "ont", "se", "qui", "que", "quel", "quels", "quelle", "quelles", "puis", "ensuite", "entre", "jusqu", "partir", "des", "dont", "ainsi", "va", "vont", "il", "elle", "nos", "notre", "cette",
        "the", "of", "to", "at", "in", "on", "and", "or", "for", "with", "by", "from", "until", "till", "between", "then", "is", "are", "who", "what", "which", "including", "it", "this", "our", "we", "will", "does", "do",
        // Hours and days.
        "h", "hr", "hrs", "heure", "heures", "hour", "hours", "min", "am", "pm", "m", "p", "midi", "minuit", "noon", "midnight", "fin", "debut", "fini", "finit", "finissent", "termine", "terminent", "ends", "end", "starts", "start", "commence", "semaine", "week", "jour", "day", "er", "st", "nd", "rd", "th",
        "debute", "debutent", "commencent", "commencera", "debutera", "terminera", "finira", "toujours",
        // States.
        "annule", "annulee", "annules", "annulees", "annulation", "cancelled", "canceled", "supprime", "supprimee", "tbc", "tbd", "tba", "tbh", "confirmer", "reconfirmer", "confirme", "confirmee", "confirmed", "venir", "definir", "preciser", "fixer", "fixee", "determiner", "valider", "valide", "validee", "caler", "planifier", "programmer",
        "be", "announced", "decided", "determined", "defined", "scheduled", "planned", "fixed", "not", "yet", "provisoire", "tentative", "sous", "reserve", "pas", "encore", "non", "maintenu", "maintenue", "ok", "done", "fait", "passe", "passee", "oui", "yes", "todo", "x",
        "di", "lu", "ma", "me", "je", "ve", "sa",
        // "Idem", and kinds of sessions that are no title.
        "idem", "id", "ibid", "ibidem", "ditto", "same", "as", "above", "meme", "comme", "ci", "dessus", "anime", "animee", "led", "tout", "monde", "ouvert", "ouverte", "open", "everyone", "everybody",
    }.Concat(AudienceWords.Everybody.SelectMany(expression => PlainText.Words(expression.Key))).ToFrozenSet();

    public static bool Holds(string word) =>
        Known.Contains(word) || FieldNames.IsWord(word) || SentenceReader.IsEmpty(word) || DateTokens.Knows(word) || DayNames.Month(word) is not null || DayNames.Weekday(word) is not null || TitleReader.IsKind(word)
        || (char.IsAsciiDigit(word[0]) && Number().IsMatch(word));

    /// <summary>"14", "9h30", "1er", "2pm".</summary>
    [GeneratedRegex(@"^\d+(?:h\d{0,2}|hr?s?|ᵉʳ|er|e|eme|st|nd|rd|th|am|pm|a|p|t\d*z?|min|heures?)?$", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Number();
}
