using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>A request as lists show it.</summary>
/// <param name="Asker">Whoever asked; null when nobody knows any more.</param>
public sealed record HelpLine(HelpRequest Request, Team? Team, string? Asker, string? Helper, int Offers, int Comments, bool HasMine)
{
    public int DaysOn(DateOnly today, TimeZoneInfo zone) => Math.Max(0, today.DayNumber - Request.AskedAt.DayIn(zone).DayNumber);
}

internal static class HelpQueries
{
    /// <summary>What this reader may see: see <see cref="HelpReader"/>.</summary>
    public static IQueryable<HelpRequest> VisibleTo(this IQueryable<HelpRequest> all, HelpReader reader)
    {
        var (cohort, told, teams, isStaff) = (reader.Cohort.Id, reader.LastTold, reader.Teams, reader.IsStaff);
        return all.Where(r => r.CohortId == cohort && (isStaff || r.Week == null || r.Week <= told || teams.Contains(r.TeamId!.Value)));
    }

    public static IQueryable<HelpRequest> Open(this IQueryable<HelpRequest> all) => all.Where(r => r.EndedAt == null);

    public static IQueryable<HelpRequest> OldestFirst(this IQueryable<HelpRequest> all) => all.OrderBy(r => r.AskedAt).ThenBy(r => r.Id);

    /// <summary>With its offers, comments and those who made them.</summary>
    public static IQueryable<HelpRequest> Whole(this IQueryable<HelpRequest> all) =>
        all.Include(r => r.Team).Include(r => r.AskedBy).Include(r => r.Offers).ThenInclude(o => o.Person).Include(r => r.Comments).ThenInclude(c => c.Person).AsSplitQuery();

    public static IQueryable<HelpLine> Lines(this IQueryable<HelpRequest> all, IQueryable<Person> people, Guid reader) => all.Select(r => new HelpLine(
        r, r.Team, r.AskedBy!.Name, people.Where(p => p.Id == r.HelperId).Select(p => p.Name).FirstOrDefault(),
        r.Offers.Count(o => o.WithdrawnAt == null), r.Comments.Count, r.Offers.Any(o => o.WithdrawnAt == null && o.PersonId == reader)));
}
