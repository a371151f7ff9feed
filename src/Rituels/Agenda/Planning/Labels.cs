using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>"Lieu : au Musée", "Qui va animer ?", "Objectifs": what a line of a session's sheet names, and what it says at once.</summary>
/// <param name="Name">As written.</param>
internal sealed partial record Labels(Field Field, string Name, string Value)
{
    /// <summary>Questions of a sheet are known by their verb or noun.</summary>
    private static readonly (string Stem, Field Field)[] Asked =
    [
        ("objecti", Field.Objectives), ("goals", Field.Objectives), ("aims", Field.Objectives),
        ("interven", Field.Speakers), ("intervien", Field.Speakers), ("speak", Field.Speakers),
        ("anim", Field.Facilitators), ("facilit", Field.Facilitators), ("runs", Field.Facilitators), ("leads", Field.Facilitators), ("hosts", Field.Facilitators),
        ("deroul", Field.RunOfShow), ("run of show", Field.RunOfShow), ("programme", Field.RunOfShow),
    ];

    private static readonly string[] Others =
        ["livrable", "livrables", "deliverables", "resultats attendus", "resultat attendu", "expected results", "results", "liens", "lien", "links", "link", "notes", "note", "remarques", "remarque", "support", "supports", "slides", "materiel", "inscription", "contact", "pre-requis", "prerequis", "duree", "duration", "public vise", "ressource", "ressources", "resource", "resources", "contexte", "context"];

    /// <summary>Of a run of show, when its name tells it: "Déroulé du mardi 12 mars".</summary>
    public string? Day { get; private init; }

    private const int MostWords = 4;
    private static readonly char[] Between = [' ', '|', ',', ';', '.', '·', '•', '/', '-', '–', '—'];

    private static readonly string[] Prose = ["notes", "note", "remarques", "remarque"], Lists = ["livrables", "deliverables", "resultats attendus", "expected results", "results", "liens", "links"];

    /// <summary>What stands below it as items is a list of texts. "Programme" is a word for too many things to be sure.</summary>
    public bool IsList => Field == Field.Objectives || IsProse || (Field == Field.Other && Lists.Contains(Key)) || (Field == Field.RunOfShow && (Key.Contains("deroul", StringComparison.Ordinal) || Key == "run of show"));

    /// <summary>What it names is said in a few words.</summary>
    public bool IsShort => Field is Field.Date or Field.Hours or Field.Place or Field.Theme or Field.Title or Field.Status or Field.Facilitators or Field.Audience;

    public bool IsProse => Field == Field.Other && Prose.Contains(Key);

    private string Key => PlainText.Key(PlainText.Trimmed(Name));

    /// <summary>
    /// Each name of a line that has several, with its own value: "Horaires : 9h-17h  Lieu : Paris". A text may hold such words: there, only
    /// a bar parts them.
    /// </summary>
    public IEnumerable<Labels> Each()
    {
        var (so, rest) = (new List<Labels>(), this);
        while (rest.Next(so) is var (cut, next))
        {
            so.Add(rest with { Value = rest.Value[..cut].TrimEnd(Between) });
            rest = next;
        }
        return [.. so, rest];
    }

    private (int Cut, Labels Next)? Next(List<Labels> before)
    {
        for (var colon = Value.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = Value.IndexOf(':', colon + 1))
            if (Starts(colon).Where(MayBegin).Select(at => (Cut: at, Next: Named(at, colon))).LastOrDefault(found => found.Next is { } next && before.Append(this).All(one => one.Field != next.Field)) is (var cut, { } last))
                return (cut, last);
        return null;
    }

    /// <summary>Where the words before a colon begin, the nearest first.</summary>
    private IEnumerable<int> Starts(int colon) =>
        Enumerable.Range(1, colon - 1).Select(back => colon - back).Where(at => Between.Contains(Value[at - 1]) && !Between.Contains(Value[at])).Take(MostWords);

    private Labels? Named(int at, int colon) => Of(Value[at..], alone: false) is { Field: not Field.Other } next && next.Name == Value[at..colon].TrimEnd() ? next : null;

    /// <summary>After a bar; or, where a value is no text, after another sign, or with a capital.</summary>
    private bool MayBegin(int at) =>
        Value[..at].TrimEnd() is [.., var sign] && (sign == '|' || (Field is not (Field.Objectives or Field.RunOfShow or Field.Other) && (char.IsUpper(Value[at]) || Between.Contains(sign))));

    /// <summary>Whether a line begins a block of its own.</summary>
    public static bool Begins(string line) => Of(line, alone: false) is not null;

    /// <summary>It begins like a name that nobody knows: "Visio : …".</summary>
    public static bool BeginsUnknown(string line) => Unknown().IsMatch(line);

    /// <summary>A line that is the name of a part and nothing else, as people write one right under another.</summary>
    public static bool IsPart(string line) =>
        Of(line, alone: true) is { Field: Field.Objectives or Field.RunOfShow or Field.Place or Field.Hours or Field.Theme or Field.Facilitators or Field.Speakers or Field.Other } part && part.Name == line;

    /// <param name="alone">The text is a heading, or a line by itself, which needs no colon to be a name.</param>
    public static Labels? Of(string text, bool alone)
    {
        var named = Named().Match(text);
        if (named.Success && FieldOf(named.Groups[1].Value, named.Groups[2].Value.Contains('?') || Question().IsMatch(named.Groups[1].Value)) is { } field)
            return new(field, named.Groups[1].Value.Trim(), text[named.Length..].Trim());
        if (named.Success && Groups(named.Groups[1].Value) is { } groups)
            return new(Field.Hours, named.Groups[1].Value.Trim(), $"{groups} : {text[named.Length..].Trim()}");
        // "Mentors : 14h-17h30", in a line below the hours of all.
        if (named.Success && AudienceWords.AreGroups(named.Groups[1].Value) && TimeMarks.In(text[named.Length..].Trim()) is [{ From: 0 }, ..])
            return new(Field.Hours, named.Groups[1].Value.Trim(), text);
        if (OfDay().Match(text) is { Success: true } run && DateReader.Read(run.Groups[1].Value) is { IsDated: true } day && !day.Unread.Any()) return new(Field.RunOfShow, text, "") { Day = run.Groups[1].Value };
        if (text.Length > 80 || named.Success) return null;
        var asked = Question().IsMatch(text);
        return (alone || asked) && FieldOf(text, asked) is { } whole ? new(whole, text, "") : null;
    }

    /// <summary>"Horaires des mentors : …" are the hours of one group.</summary>
    private static string? Groups(string name) =>
        name.Split(' ', 2) is [var first, var rest] && FieldNames.Exactly(PlainText.Key(first)) == Field.Hours && AudienceWords.AreGroups(rest) ? rest : null;

    private static Field? FieldOf(string name, bool asked)
    {
        var key = Possession().Replace(PlainText.Key(PlainText.Trimmed(name)), "");
        if (asked) foreach (var (stem, field) in Asked) if (key.Contains(stem, StringComparison.Ordinal)) return field;
        if (FieldNames.Exactly(key) is { } exact) return exact is Field.Other or Field.Rank ? null : exact;
        if (key.Split([" et ", " and ", " & ", "/"], StringSplitOptions.TrimEntries) is [var first, var second])
            return FieldNames.Exactly(first) is { } one && FieldNames.Exactly(second) is not null ? one : null;
        return Others.Contains(key) ? Field.Other : null;
    }

    [GeneratedRegex(@"^(?:qui|quels?|quelles?|who|what|which)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Question();

    [GeneratedRegex(@"^([^:?\n]{1,90}?)(\s*\?\s*(?:\[[^\[\]]*\]\s*)?:?|\s*::?)\s*", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:déroulé|deroule|programme|run of show|schedule)\s+(?:du|de|of|on|for)\s+([^:\n]{3,60}?)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OfDay();

    /// <summary>A few words, the first with a capital, and a colon.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’()-]*(?: [\p{L}\p{M}'’()/-]+){0,4}\s?::?(?:\s|$)", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^(?:les |le |la |l'|nos |the |our |au )|\s*(?:(?:de|du|of) (?:la |the |cette |l')?(?:session|seance|journee|jour|rencontre|atelier|day|meeting|programme))?(?:\s*\[.*\])?\s*$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Possession();
}
