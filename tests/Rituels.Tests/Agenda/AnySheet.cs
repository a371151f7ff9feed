using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;

namespace Rituels.Tests.Agenda;

/// <summary>Sheets of what a planning document can say. Titles and lines are words that mean nothing to its reader, with signs that mean something in Markdown and Org.</summary>
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
        from title in Words
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

    public static Gen<SessionSheet> Sheet =>
        from sheet in Table
        from objectives in Words.ArrayOf()
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
