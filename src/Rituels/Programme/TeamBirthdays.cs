using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Teams that have been there for half a year or for whole years on a day of the week, for the gazette. A team without a start of its own began with the cohort.</summary>
internal sealed class TeamBirthdays(RituelsDb db) : IGazetteSource
{
    private const int HalfYear = 6, Year = 12;

    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (teams, words) = (await db.Teams.AsNoTracking().Of(cohort).ToListAsync(stop), new ProgrammeWords(tongue));
        int[] ages = [HalfYear, .. Enumerable.Range(1, CohortDates.MostYears).Select(years => years * Year)];
        return [.. from age in ages
            from same in teams.Where(team => IsOld(team, cohort, age, week)).GroupBy(team => (team.Starts ?? cohort.Starts).AddMonths(age))
            orderby same.Key
            select new GazetteItem(GazetteSubject.Birthdays, $"birthday/{same.Key:yyyy-MM-dd}/{age}", Say(words, age, [.. same]), same.Count() > 1 ? null : $"/{cohort.Slug}/teams/{same.First().Slug}") { Day = same.Key }];
    }

    private static bool IsOld(Team team, Cohort cohort, int months, IsoWeek week) =>
        (team.Starts ?? cohort.Starts).AddMonths(months) is var day && week.Monday <= day && day <= week.Sunday && team.IsActiveOn(day);

    private static string Say(ProgrammeWords words, int months, List<Team> teams)
    {
        var names = words.Tongue.List(teams.Select(team => team.Name).Order(NameOrder.Alphabetical));
        return months == HalfYear ? words.Count("birthday-half", teams.Count, names) : months == Year ? words.Count("birthday-year", teams.Count, names) : words.Count("birthday-years", teams.Count, names, months / Year);
    }
}
