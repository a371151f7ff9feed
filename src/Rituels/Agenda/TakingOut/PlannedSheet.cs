namespace Rituels.Agenda;

/// <summary>A session as a planning document tells it: the contract's shape.</summary>
internal static class PlannedSheet
{
    public static PlannedSession Of(SessionSheet sheet, int line = 0) => new()
    {
        Start = sheet.Starts, End = sheet.Ends, Alternatives = sheet.Alternatives, StartTime = sheet.From, EndTime = sheet.Until,
        Audience = [.. sheet.Audience.Select(invited => invited.Group)], GroupTimes = GroupTimes(sheet),
        Title = sheet.Title, Place = sheet.Place.Length > 0 ? sheet.Place : null, Facilitators = [.. sheet.Facilitators.Select(person => person.Name)],
        Status = sheet.Status.ToString().ToLowerInvariant(), Objectives = sheet.Objectives,
        RunOfShow = [.. sheet.RunOfShow.Select(step => new PlannedStep(step.From, step.Until, step.Title, step.Day))], Line = line,
    };

    private static Dictionary<string, (TimeOnly? Start, TimeOnly? End)> GroupTimes(SessionSheet sheet) =>
        sheet.Audience.Where(invited => invited.IsPartTime).ToDictionary(invited => invited.Group, invited => (invited.From ?? sheet.From, invited.Until ?? sheet.Until));
}
