using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Key dates were a project's, here they are a week's, one each. A date goes to the week in which it was entered, with which it
/// was sent in; where that has one already or was not told, to the nearest week of the team that has none, the earlier first.
/// Where each has one, it is the team's own, without a week.
/// </summary>
internal sealed class BulletinsDates(Dictionary<(Guid Team, IsoWeek Week), ToldWeek> told, TimeZoneInfo zone, Findings findings)
{
    private sealed record Entered(BulletinsDate Row, Team Team, DateOnly Day, IsoWeek Week, DateTimeOffset EditedAt);

    private readonly List<Entered> _homeless = [];
    private readonly List<WeeklessDate> _weekless = [];

    /// <summary>Those that no week can hold.</summary>
    public IReadOnlyList<WeeklessDate> Weekless => _weekless;

    public void Take(BulletinsDate row, Team team)
    {
        if (BulletinsValues.Day(row.Date) is not { } day) findings.Problem(row.Line, "bulletins-date", row.Project, row.Date);
        else if (row.Description.Length > BulletinsValues.LongestText) findings.Problem(row.Line, "bulletins-long", row.Project, BulletinsValues.LongestText);
        else if (BulletinsValues.Instant(row.CreatedAt) is not { } created) findings.Problem(row.Line, "bulletins-no-instant", row.Project, row.CreatedAt);
        else
        {
            var edited = BulletinsValues.Instant(row.UpdatedAt) ?? created;
            var entered = new Entered(row, team, day, IsoWeek.Of(DateOnly.FromDateTime(created)), edited.In(zone));
            if (!Put(entered, entered.Week)) _homeless.Add(entered);
        }
    }

    /// <summary>Once each date has been tried in its own week: the others, in the order of their rows.</summary>
    public IReadOnlyList<MovedDate> Place()
    {
        var moved = new List<MovedDate>();
        foreach (var date in _homeless)
        {
            if (Nearest(date) is not { } week) Keep(date);
            else if (Put(date, week)) moved.Add(new MovedDate(date.Row.Line, date.Row.Project, FileDates.Write(date.Day), date.Week.ToString(), week.ToString()));
        }
        return moved;
    }

    private void Keep(Entered date)
    {
        findings.Note(date.Row.Line, "bulletins-date-weekless", date.Row.Project, FileDates.Write(date.Day));
        _weekless.Add(new WeeklessDate(date.Team, date.Day, date.Row.Description, date.EditedAt));
    }

    private bool Put(Entered date, IsoWeek week)
    {
        if (!told.TryGetValue((date.Team.Id, week), out var there) || there.KeyDate is not null) return false;
        told[(date.Team.Id, week)] = there with
        {
            KeyDate = date.Day,
            KeyDateText = date.Row.Description,
            EditedAt = date.EditedAt > there.EditedAt ? date.EditedAt : there.EditedAt,
        };
        return true;
    }

    private IsoWeek? Nearest(Entered date) =>
        told.Values.Where(there => there.Team.Id == date.Team.Id && there.KeyDate is null).Select(there => there.Week)
            .OrderBy(week => Math.Abs(week.Monday.DayNumber - date.Week.Monday.DayNumber)).ThenBy(week => week.Key).Select(week => (IsoWeek?)week).FirstOrDefault();
}
