using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class SampleSessionsTests
{
    [Theory, OnEachDatabase]
    public async Task The_sample_has_a_year_of_sessions_on_working_days(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2026-11-25T10:00:00+01:00");
        foreach (var greeting in house.App.Services.GetServices<IGreeting>()) await greeting.Prepare(empty: false, default);
        var (cohort, sessions, staff) = await house.With(async db => (await db.Cohorts.SingleAsync(), await db.Set<Session>().OrderBy(s => s.FirstDay).ToListAsync(), await db.Memberships.Where(m => m.Role == Role.Staff).Select(m => m.PersonId).ToListAsync()));
        var sheets = sessions.ConvertAll(session => session.Sheet);
        Assert.Equal(20, sheets.Count);
        Assert.Equal(Enum.GetValues<SessionKind>().Except([SessionKind.Other]), sheets.Select(sheet => sheet.Kind).Distinct().Order());
        Assert.Equal((2, 1, 2, 1), (sheets.Count(s => s.Kind == SessionKind.Seminar), sheets.Count(s => s.IsCancelled), sheets.Count(s => s.Status == SessionStatus.Tentative), sheets.Count(s => s.Alternatives.Count > 0)));
        Assert.All(sheets, sheet => Assert.InRange(sheet.Starts, cohort.Starts, cohort.Ends));
        Assert.DoesNotContain(sheets, sheet => sheet.Length == 1 && (Holidays.On(sheet.Starts, "FR") is not null || cohort.IsDayOff(sheet.Starts)));
        Assert.All(sheets.SelectMany(sheet => sheet.Facilitators), person => Assert.Contains(person.PersonId!.Value, staff));
        var next = sheets.First(sheet => sheet.Starts >= new DateOnly(2026, 11, 25));
        Assert.Equal((new DateOnly(2026, 11, 26), 12, 4), (next.Starts, next.RunOfShow.Count, next.Checklist.Count));
        Assert.All(next.Checklist, chore => Assert.NotNull(chore.ResponsibleId));
        Assert.Equal([true, true, true, false], next.Checklist.Select(chore => chore.IsDone));
    }
}
