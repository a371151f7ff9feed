using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>The names that people give to columns and to the parts of a session's sheet, in French and English.</summary>
internal static partial class FieldNames
{
    private static readonly string[] Weeks = ["semaine", "semaines", "sem", "s", "week", "weeks", "wk", "w"];

    /// <summary>What is kept in case the real one fails: "Lieu de repli".</summary>
    private static readonly string[] Spare = ["repli", "secours", "rechange", "backup", "fallback"];

    /// <summary>In the order in which they are looked for: "Nom de la salle" is a place, "Qui anime ?" no audience.</summary>
    private static readonly (Field Field, string[] Names)[] Names =
    [
        (Field.Alternatives, ["alternative", "alternatives"]),
        (Field.StartTime, ["starttime", "start time", "heure de debut", "heure debut", "debut (heure)", "hour start"]),
        (Field.EndTime, ["endtime", "end time", "heure de fin", "heure fin", "fin (heure)"]),
        (Field.Start, ["start", "start date", "date de debut", "date debut", "debut", "from", "du", "begins", "premier jour", "dtstart"]),
        (Field.End, ["end", "end date", "date de fin", "date fin", "fin", "to", "until", "au", "ends", "dernier jour", "dtend"]),
        (Field.Date, ["date", "dates", "quand", "when", "jour", "jours", "day", "days", "periode", "period", "scheduled"]),
        (Field.Hours, ["heure", "heures", "horaire", "horaires", "hour", "hours", "time", "times", "creneau", "creneaux", "slot", "slots", "timing", "grouptimes", "group times"]),
        (Field.Place, ["lieu", "lieux", "ou", "where", "place", "places", "location", "locations", "salle", "salles", "room", "rooms", "venue", "adresse", "address", "ville", "endroit", "localisation"]),
        (Field.Facilitators, ["animateur", "animateurs", "animatrice", "animatrices", "animateur·rice", "animation", "anime", "anime par", "animee par", "animer", "facilitateur", "facilitateurs", "facilitatrice", "facilitatrices", "facilitation", "facilitator", "facilitators", "facilitated by", "facilitates", "run by", "runs", "led by", "lead", "leads", "host", "hosts", "hosted by", "organisateur", "organisateurs", "organisatrice", "organisation par", "organizer", "organizers", "organiser", "organisers", "responsable", "responsables", "pilote", "pilotes", "porteur", "porteurs", "referent", "referents", "encadrant", "encadrants"]),
        (Field.Speakers, ["intervenant", "intervenants", "intervenante", "intervenantes", "intervenir", "intervient", "interventions", "orateur", "orateurs", "oratrices", "speaker", "speakers", "speaks", "guests", "invites"]),
        (Field.Objectives, ["objectif", "objectifs", "objective", "objectives", "goal", "goals", "aim", "aims", "but", "buts", "finalite", "finalites", "purpose"]),
        (Field.Status, ["statut", "status", "etat", "state"]),
        (Field.Audience, ["public", "publics", "participants", "participant", "participant·es", "participant·e·s", "participants·es", "participantes", "qui", "who", "audience", "pour qui", "for whom", "cible", "groupe", "groupes", "group", "groups", "attendees", "presents", "presence", "convies", "concernes"]),
        (Field.Theme, ["theme", "themes", "thematique", "thematiques", "topic", "topics", "sujet", "sujets", "subject"]),
        (Field.Title, ["titre", "title", "intitule", "session", "sessions", "seance", "seances", "rencontre", "rencontres", "reunion", "evenement", "evenements", "event", "events", "rendez-vous", "objet", "meeting", "meetings", "workshop", "workshops", "temps fort", "temps forts", "etape", "etapes", "summary", "quoi", "what"]),
        (Field.RunOfShow, ["programme", "program", "deroule", "deroulement", "run of show", "runofshow", "agenda", "ordre du jour", "planning", "run", "schedule", "contenu", "content"]),
        (Field.Rank, ["n°", "no", "#", "num", "numero", "number", .. Weeks]),
        (Field.Other, ["activite", "activites", "activity", "nom", "name", "type", "format", "nature", "atelier", "ateliers", "description"]),
    ];

    private static readonly FrozenDictionary<string, Field> Whole =
        Names.SelectMany(entry => entry.Names.Select(name => KeyValuePair.Create(name, entry.Field))).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    private static readonly FrozenDictionary<Field, int> Order = Names.Select((entry, at) => KeyValuePair.Create(entry.Field, at)).ToFrozenDictionary();

    private static readonly FrozenSet<string> Each = Names.SelectMany(entry => entry.Names).SelectMany(PlainText.Words).ToFrozenSet();

    /// <summary>It is one of the words of these names.</summary>
    public static bool IsWord(string word) => Each.Contains(word);

    /// <summary>A name that is exactly one of these.</summary>
    public static Field? Exactly(string key) => Whole.TryGetValue(key, out var field) || (key.AsSpan().ContainsAny(Joints) && Whole.TryGetValue(Plain(key), out field)) ? field : null;

    /// <summary>A column of the numbers of weeks: beside a day they say nothing new.</summary>
    public static bool IsWeek(string header) => Weeks.Contains(HeadKey(header));

    public static bool IsMonth(string header) => HeadKey(header) is "mois" or "month";

    /// <summary>"Mentors", as the head of a column; "Public" is that of who comes.</summary>
    public static bool AreOfOneGroup(string header) => AudienceWords.AreGroups(header) && Exactly(HeadKey(header)) is null;

    /// <summary>The column of our own table that tells the hours of groups beside those of all.</summary>
    public static bool AreOfGroups(string header) => PlainText.Key(header) is "grouptimes" or "group times";

    private static readonly SearchValues<char> Joints = SearchValues.Create("·•⋅.-/(");

    /// <summary>"Intervenant·e·s", "animateur(rice)s": whoever they are.</summary>
    private static string Plain(string key) => Gender().Replace(key, "");

    /// <summary>The head of a column: exactly a name, else the first of these, in their order, that it has among its words.</summary>
    public static Field? OfHeader(string header)
    {
        var key = HeadKey(header);
        if (Array.Exists(Spare, word => PlainText.Words(key).Contains(word))) return Field.Other;
        if (Exactly(key) is { } exact) return exact;
        if (AudienceWords.AreGroups(header)) return Field.Audience;
        var words = Plain(key).Split([' ', '/', ',', '\'', '(', ')', '-', '&', '+', ':', '?'], StringSplitOptions.RemoveEmptyEntries);
        return words.Where(word => word is not ("ou" or "du" or "au" or "to" or "from" or "but") && !Weeks.Contains(word))
            .Select(Exactly).OfType<Field>().OrderBy(field => Order[field]).Select(field => (Field?)field).FirstOrDefault();
    }

    private static string HeadKey(string header) => PlainText.Key(header).Trim(':', '?', ' ', '.', '*');

    [GeneratedRegex(@"(?<=\p{L}{2})(?:[·•⋅./-](?:e|rice|trice|euse|ne)s?(?:[·•⋅.-]s)?(?![\p{L}\d])|\((?:e|rice|trice|euse|ne)s?\)s?(?![\p{L}\d])|[·•⋅]s(?![\p{L}\d]))", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Gender();
}
