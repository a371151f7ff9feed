using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Hours and a place that a document gives once for its sessions.</summary>
/// <param name="Scope">The heading under which it says so.</param>
internal sealed partial record Commonplace(int Line, int Scope, Hours Hours, string? Place)
{
    /// <summary>Null when the text gives neither, or speaks of one day.</summary>
    public static Commonplace? Read(string text, int line, int scope, bool isHeading)
    {
        if (text.Length > PlainText.Longest) return null;
        var found = SentenceReader.Sentences(text).Select(sentence => Read(sentence, isHeading)).FirstOrDefault(said => said is not null);
        return found is var (hours, place) ? new(line, scope, hours, place) : null;
    }

    /// <summary>"Salle : B12", on the line below "Lieu : Agora", says more of it. Null when it does not.</summary>
    public Commonplace? WithRoom(Commonplace below) =>
        Place is not null && Hours.IsEmpty && below is { Place: not null, Hours.IsEmpty: true } && (below.Line, below.Scope) == (Line + 1, Scope) ? below with { Place = Joined(Place, below.Place) } : null;

    private static string? Joined(string? place, string? room) => place is null ? room : room is null || PlainText.Holds(place, room) ? place : $"{place}, {room}";

    private static (Hours Hours, string? Place)? Read(string sentence, bool isHeading)
    {
        if (SentenceReader.HoursAndPlace(sentence) is { } whole) return whole;
        if (Labels.Of(sentence, alone: false) is { } label) return label.Each().Select(OfLabel).Aggregate((all, one) => all is var (hours, place) && one is var (more, where) ? (hours.Or(more), Joined(place, where)) : all ?? one);
        var speaksOfAll = Sessions().IsMatch(sentence);
        if (!speaksOfAll && !isHeading) return null;
        var hours = HoursReader.Take(sentence, out var rest);
        if (DateReader.Find(rest).IsDated) return null;
        if (hours.All is { Start: not null, End: not null }) return (hours, PlaceReader.In(rest));
        return speaksOfAll && Happen().IsMatch(sentence) && PlaceReader.In(rest) is { } place ? (hours, place) : null;
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
