using System.Globalization;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>One of the things that a planning document says of a session, and that people may change here.</summary>
/// <param name="Key">As words and the JSON have it.</param>
/// <param name="Of">What a sheet says of it, the same in every language; equal texts are the same value.</param>
/// <param name="Put">A sheet with what another one says of it; details that documents do not have stay.</param>
internal sealed record PlanningField(string Key, Func<SessionSheet, string> Of, Func<SessionSheet, SessionSheet, SessionSheet> Put)
{
    /// <summary>In the order in which differences are told.</summary>
    public static readonly IReadOnlyList<PlanningField> All =
    [
        new("title", sheet => sheet.Title, (to, from) => to with { Title = from.Title }),
        new("days", Days, (to, from) => to with { Starts = from.Starts, Ends = from.Ends, Alternatives = from.Alternatives }),
        new("hours", sheet => Span(sheet.From, sheet.Until), (to, from) => to with { From = from.From, Until = from.Until }),
        new("status", sheet => sheet.Status.ToString().ToLowerInvariant(), (to, from) => to with { Status = from.Status }),
        new("audience", sheet => string.Join(", ", Groups.InOrder(sheet.Audience).Select(invited => $"{invited.Group} {Span(invited.From, invited.Until)}".TrimEnd())), (to, from) => to with { Audience = from.Audience }),
        new("place", sheet => sheet.Place, (to, from) => to with { Place = from.Place }),
        new("facilitators", sheet => string.Join(", ", sheet.Facilitators.Select(person => person.Name)), (to, from) => to with { Facilitators = [.. from.Facilitators.Select(person => Known(to, person))] }),
        new("objectives", sheet => string.Join('\n', sheet.Objectives), (to, from) => to with { Objectives = from.Objectives }),
        new("runOfShow", sheet => string.Join('\n', RunDays.Lines(sheet.RunOfShow, "Day", Line)), (to, from) => to with { RunOfShow = Steps(to, from) }),
    ];

    public bool IsSame(SessionSheet one, SessionSheet other) => Of(one) == Of(other);

    public static PlanningField Named(string key) => All.Single(field => field.Key == key);

    private static string Days(SessionSheet sheet) =>
        (sheet.Starts == sheet.Ends ? Iso(sheet.Starts) : $"{Iso(sheet.Starts)}..{Iso(sheet.Ends)}") + string.Concat(sheet.Alternatives.Select(day => $" or {Iso(day)}"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Span(TimeOnly? from, TimeOnly? until) => from is null && until is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{from:HH\\:mm}-{until:HH\\:mm}");

    private static string Line(RunStep step) => $"{Span(step.From, step.Until)} {step.Title}".TrimStart();

    /// <summary>Who is known here by account, or as a guest, stays so.</summary>
    private static Contributor Known(SessionSheet here, Contributor person) =>
        here.Facilitators.FirstOrDefault(known => Folding.Fold(known.Name) == Folding.Fold(person.Name)) is { } known ? known with { Name = person.Name } : person;

    /// <summary>A step of the same name keeps its room, people and pairs, and its day where the document tells none.</summary>
    private static List<RunStep> Steps(SessionSheet here, SessionSheet from)
    {
        var (left, tellsDays) = (here.RunOfShow.ToList(), from.RunOfShow.Any(step => step.Day > 1));
        return [.. from.RunOfShow.Select(step =>
        {
            var known = left.Find(old => old.Title == step.Title);
            if (known is null) return step;
            left.Remove(known);
            return known with { From = step.From, Until = step.Until, Day = tellsDays ? step.Day : known.Day };
        })];
    }
}
