namespace Rituels.Agenda;

/// <summary>Quick changes of a sheet: other days and hours, one day of several, cancelled and back.</summary>
internal static class SheetMoves
{
    private const int Day = 24 * 60;

    /// <summary>
    /// The same on other days, which are then decided; what was open of others is over. With <paramref name="along"/>, the run of
    /// show and the groups' own hours move by as much as the beginning does.
    /// </summary>
    public static SessionSheet MovedTo(this SessionSheet sheet, DateOnly starts, DateOnly ends, TimeOnly? from, TimeOnly? until, bool along)
    {
        var moved = sheet with { Starts = starts, Ends = ends, From = from, Until = until, Alternatives = starts == sheet.Starts ? sheet.Alternatives : [] };
        if (!along || from is not { } now || sheet.From is not { } before || now == before) return moved;
        var by = (int)(now.ToTimeSpan() - before.ToTimeSpan()).TotalMinutes;
        return moved with
        {
            Audience = [.. sheet.Audience.Select(invited => invited with { From = Shifted(invited.From, by), Until = Shifted(invited.Until, by) })],
            RunOfShow = [.. sheet.RunOfShow.Select(step => step with { From = Shifted(step.From, by), Until = Shifted(step.Until, by) })],
        };
    }

    /// <summary>Decided for one of the days on which it might have been; one that is cancelled stays so.</summary>
    public static SessionSheet DecidedFor(this SessionSheet sheet, DateOnly day) =>
        sheet with { Starts = day, Ends = day.AddDays(sheet.Length - 1), Alternatives = [], Status = sheet.IsCancelled ? sheet.Status : SessionStatus.Confirmed };

    public static SessionSheet WithStatus(this SessionSheet sheet, SessionStatus status) => sheet with { Status = status };

    public static SessionSheet WithChore(this SessionSheet sheet, Guid chore, Func<Chore, Chore> change) =>
        sheet with { Checklist = [.. sheet.Checklist.Select(known => known.Id == chore ? change(known) : known)] };

    private static TimeOnly? Shifted(TimeOnly? time, int minutes) => time is { } at ? at.AddMinutes((minutes + Day) % Day) : null;
}
