using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;

namespace Rituels.Tests.Agenda;

/// <summary>
/// Sheets of what a planning document can say, with all that it says for people alone. Titles and lines are words that mean nothing to its
/// reader, or that would mean something elsewhere, with signs that mean something in Markdown and Org.
/// </summary>
internal static class AnySheet
{
    private static readonly string[] Pieces =
        ["Cartes", "été", "C++", "R&D", "a*b*c", "_soulignés_", "**fort**", "<b>gras</b>", "&lt;b", "[x]", "[lien](https://a.example)", "[[org][lien]]", "~~barré~~", "+rayé+", "=code=", "/penché/",
        "`mono`", "un|deux", "\\n", "#5", "«\u00a0guillemets\u00a0»", "l’œuvre", "日本", "🎉", "x^2", "$y$", "{z}", "50 %", "porte-clés"];

    private static Gen<string> Words =>
        from first in Gen.Elements("Partage", "Ouverture", "Carnet", "Méthode")
        from more in Gen.Elements(Pieces).ArrayOf()
        select string.Join(' ', more.Take(4).Prepend(first));

    private static Gen<TimeOnly> Hour(int first, int last) =>
        from hour in Gen.Choose(first, last)
        from minute in Gen.Elements(0, 15, 30)
        select new TimeOnly(hour, minute);

    /// <summary>None, a day's, only their start, an evening's.</summary>
    private static Gen<(TimeOnly? From, TimeOnly? Until)> Hours =>
        from kind in Gen.Choose(0, 3)
        from morning in Hour(6, 12)
        from evening in Hour(17, 22)
        from night in Hour(0, 3)
        select kind switch { 0 => ((TimeOnly?)null, (TimeOnly?)null), 1 => (morning, evening), 2 => (morning, null), _ => (evening, night) };

    private static Gen<List<Invited>> Audience => Gen.Elements<List<Invited>>(
        [], [new("fellows")], [new("fellows"), new("mentors")], [new("fellows"), new("mentors", new(14, 0), new(16, 30))], [new("staff")], [new("fellows"), new("public")],
        [new("alumni"), new("Direction et RH")], [new("mentors"), new("alumni")]);

    private static Gen<SessionSheet> Table =>
        from title in Title
        from day in Gen.Choose(0, 700)
        from length in Gen.Elements(1, 1, 2, 5)
        from other in Gen.Elements(0, 0, 14)
        from hours in Hours
        from audience in Audience
        let starts = new DateOnly(2019, 1, 1).AddDays(day)
        select new SessionSheet
        {
            Title = title, Starts = starts, Ends = starts.AddDays(length - 1), Alternatives = other == 0 ? [] : [starts.AddDays(other)], Status = other == 0 ? SessionStatus.Confirmed : SessionStatus.Tentative,
            From = hours.From, Until = hours.Until, Audience = hours.Until > hours.From ? audience : [.. audience.Where(invited => !invited.IsPartTime)],
        };

    private static Gen<RunStep> Step =>
        from hour in Gen.Elements(9, 10, 11)
        from isTimed in Gen.Elements(true, true, false)
        from title in Words
        select isTimed ? new RunStep(1, new(hour, 30), new(hour + 1, 0), title) : new RunStep(1, null, null, title);

    /// <summary>A step outside the hours is a doubt.</summary>
    private static bool IsWithin(SessionSheet sheet, RunStep step) => step.From is null || sheet.From is null || (sheet.From <= step.From && !(sheet.Until < step.Until));

    /// <summary>A title may say no more than a group or a kind.</summary>
    private static Gen<string> Title => Gen.OneOf(Words, Words, Gen.Elements("Mentors", "EIG", "Session 3", "Plénière", "EIG + mentors", "Réunion mensuelle"));

    /// <summary>Texts of a list that begin like the name of something else.</summary>
    private static Gen<string> Line => Gen.OneOf(Words, Words, Gen.Elements("Lieu : Agora", "Public : tout le monde", "Objectif : choisir", "Horaires : 9h-10h", "Notes : aucune", "Jour 2"));

    private static Gen<SessionSheet> Detailed(SessionSheet sheet) =>
        from theme in Gen.OneOf(Gen.Constant(""), Words)
        from rooms in Gen.Elements("", "Grand atelier", "Salle *B*, 2ᵉ étage", "Lieu : en haut")
        from speakers in Gen.Elements<List<Contributor>>([], [new("Zoé D’Exemple")], [new("Ada Rive"), new("Dominique Lieu", Origin: Origin.Place)])
        from results in Line.ArrayOf()
        from links in Gen.Elements<List<SessionLink>>([], [new("Support", "https://supports.example/a_b(c)?x=1&y=*2*")], [new("Lieu : ici", "https://a.example"), new("Notes", "https://b.example")])
        from notes in Line.ArrayOf()
        from isLong in Gen.Elements(false, false, true)
        select sheet with
        {
            Theme = theme, Rooms = rooms, Speakers = speakers, Results = [.. results.Take(3)], Links = links, Notes = string.Join('\n', notes.Take(4)),
            RunOfShow = [.. sheet.RunOfShow.Select((step, at) => step with
            {
                Room = at % 2 == 0 ? rooms : "", Facilitators = [.. speakers.Select(person => person.Name)], Pairings = at % 3 == 1 ? [["Carto", "Lieu : Balise"]] : [],
                Day = isLong && sheet.Length > 1 && at > sheet.RunOfShow.Count / 2 ? 2 : 1,
            })],
        };

    public static Gen<SessionSheet> Sheet => Plain.SelectMany(Detailed);

    private static Gen<SessionSheet> Plain =>
        from sheet in Table
        from objectives in Line.ArrayOf()
        from steps in Step.ArrayOf()
        from place in Gen.Elements("", "Halle été", "Agora R&D", "un|deux", "Maison **forte**", "Le _Phare_", "L’Œuvre 日本", "C++ Café [x] y", "Tour +rayée+ nord", "Rue \\n est", "a*b*c", "{z} $y$ x^2")
        from isRun in Gen.Elements(true, false)
        from status in Gen.Elements(SessionStatus.Confirmed, SessionStatus.Cancelled)
        select sheet with
        {
            Objectives = [.. objectives.Distinct()], RunOfShow = [.. steps.Where(step => IsWithin(sheet, step))], Place = place, Status = sheet.Status == SessionStatus.Tentative ? sheet.Status : status,
            Facilitators = !isRun ? [] : [new("Ada Rive"), new("Zoé D’Exemple")],
        };
}
