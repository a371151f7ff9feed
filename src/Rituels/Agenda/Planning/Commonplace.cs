using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Hours and a place that a document gives once for its sessions.</summary>
/// <param name="Scope">The heading under which it says so.</param>
/// <param name="SaysMore">The text says something beside these.</param>
internal sealed partial record Commonplace(int Line, int Scope, Hours Hours, string? Place, bool SaysMore)
{
    /// <summary>Null when the text gives neither, or speaks of one day.</summary>
    /// <param name="isOfAll">It stands where things are said of all sessions; elsewhere it must say so itself.</param>
    public static Commonplace? Read(string text, int line, int scope, bool isHeading, bool isOfAll)
    {
        if (text.Length > PlainText.Longest) return null;
        var sentences = SentenceReader.Sentences(text).Select(sentence => Read(sentence, isHeading, isOfAll)).ToList();
        return sentences.Find(said => said is not null) is var (hours, place, more) ? new(line, scope, hours, place, more || sentences.Count > 1) : null;
    }

    /// <summary>"Salle : B12", on the line below "Lieu : Agora", says more of it. Null when it does not.</summary>
    public Commonplace? WithRoom(Commonplace below) =>
        Place is not null && Hours.IsEmpty && below is { Place: not null, Hours.IsEmpty: true } && (below.Line, below.Scope) == (Line + 1, Scope) ? below with { Place = Joined(Place, below.Place) } : null;

    private static string? Joined(string? place, string? room) => place is null ? room : room is null || PlainText.Holds(place, room) ? place : $"{place}, {room}";

    private static (Hours Hours, string? Place, bool SaysMore)? Read(string sentence, bool isHeading, bool isOfAll)
    {
        if (isOfAll && SentenceReader.HoursAndPlace(sentence) is var (all, where)) return (all, where, false);
        if (Labels.Of(sentence, alone: false) is { } label) return isOfAll ? OfLabels([.. label.Each()]) : null;
        var speaksOfAll = Sessions().IsMatch(sentence);
        // "14h-17h Ateliers" is a step.
        if ((!speaksOfAll && !isHeading) || RunLine.Timed(sentence) is not null) return null;
        var hours = HoursReader.Take(sentence, out var rest);
        if (DateReader.Find(rest).IsDated) return null;
        var place = PlaceReader.In(rest);
        var isSaid = hours.All is { Start: not null, End: not null } || (speaksOfAll && Happen().IsMatch(sentence) && place is not null);
        return isSaid ? (hours, place, SentenceReader.SaysMore(rest, place)) : null;
    }

    private static (Hours, string?, bool)? OfLabels(List<Labels> labels)
    {
        var said = labels.ConvertAll(OfLabel);
        var known = said.OfType<(Hours Hours, string? Place)>().ToList();
        return known.Count == 0 ? null : (known.Select(one => one.Hours).Aggregate((all, more) => all.Or(more)), known.Select(one => one.Place).Aggregate(Joined), known.Count < said.Count);
    }

    private static (Hours, string?)? OfLabel(Labels label)
    {
        if (label.Field is not (Field.Hours or Field.Place) || StatusWords.OnlyOpen(label.Value) || Ditto.Is(label.Value, label.Field)) return null;
        var hours = label.Field == Field.Place ? PlaceReader.TakeHours(label.Value, out var rest) : HoursReader.Take(label.Value, out rest);
        var place = label.Field == Field.Place ? PlaceReader.Clean(rest) : PlaceReader.In(rest);
        return hours.IsEmpty && place is null ? null : (hours, place);
    }

    [GeneratedRegex(@"\b(?:sessions|séances|rencontres|ateliers|réunions|rendez-vous|journées|meetings|workshops|events|horaires?|heures|hours|(?:chaque|toute|each|every)\s(?:session|séance|rencontre|journée|réunion|meeting|workshop))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Sessions();

    [GeneratedRegex(@"\b(?:se tiennent|ont lieu|se déroulent|auront lieu|se tiendront|are held|take place|happen|meet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Happen();
}
