using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>The home's share: whom staff have not heard of, and the next sessions of those who come to one.</summary>
/// <param name="Waiting">Own teams that wait; null for those who are not of staff.</param>
/// <param name="MayBook">Whether a free hour is offered to a team of the reader's that has no session ahead.</param>
public sealed record CoachingHome(IReadOnlyList<TeamFollow>? Waiting, IReadOnlyList<CoachingSession> Coming, bool MayBook);

internal sealed class CoachingHomePart(RituelsDb db) : IHomePart
{
    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (!visit.IsMember || visit.Cohort.IsClosed) return null;
        var waiting = visit.IsStaff ? await Waiting(visit, stop) : null;
        var planned = await db.PlannedFrom(visit.Cohort, visit.Today, stop);
        var coming = planned.Where(s => Comes(visit, s) && s.StartsAt(visit.Cohort, visit.Now).AddMinutes(s.Minutes) > visit.Now).Take(3).ToList();
        var mayBook = coming.Count == 0 && await MayBook(visit, planned, stop);
        return waiting is not { Count: > 0 } && coming.Count == 0 && !mayBook ? null : new Part("/Coaching/Reading/_Home.cshtml", new CoachingHome(waiting, coming, mayBook));
    }

    /// <summary>A référent's own teams; all of them for staff who follow none.</summary>
    private async Task<IReadOnlyList<TeamFollow>> Waiting(Visit visit, CancellationToken stop)
    {
        var teams = await TeamFollow.Read(db, visit.Cohort, visit.Now, stop);
        var own = teams.Where(team => team.Team.ReferentId == visit.Person!.Id).ToList();
        return [.. (own.Count > 0 ? own : teams).Where(team => team.Standing == Standing.Waits)];
    }

    internal static bool Comes(Visit visit, CoachingSession session) => (visit.IsStaff && session.WithId == visit.Person!.Id)
        || visit.Memberships.Any(m => m.TeamId == session.TeamId && (m.Role == Role.Fellow || (m.Role == Role.Mentor && session.WithMentors)));

    private async Task<bool> MayBook(Visit visit, List<CoachingSession> planned, CancellationToken stop)
    {
        var own = visit.Memberships.Where(m => m.Role == Role.Fellow && m.CoversDay(visit.Today)).Select(m => m.TeamId).OfType<Guid>().ToList();
        if (own.Count == 0) return false;
        var hours = await db.HoursFrom(visit.Cohort, visit.Today, stop);
        var teams = hours.Count == 0 ? [] : await db.Teams.AsNoTracking().Where(t => own.Contains(t.Id)).ToListAsync(stop);
        return hours.Any(offered => teams.Exists(offered.IsFor) && offered.Slots.Any(slot => slot.IsFree(planned, visit.Cohort, visit.Now)));
    }
}

/// <summary>A team's page: for staff its last contact, for its people their sessions; nothing for others.</summary>
/// <param name="Last">Without its words on the page, which others may see over a shoulder; null for those who are not of staff.</param>
public sealed record CoachingTeamShare(Team Team, bool IsStaff, bool MayBook, Contact? Last, IReadOnlyList<CoachingSession> Coming);

internal sealed class CoachingTeamPart(RituelsDb db) : ITeamPart
{
    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        var isFellow = visit.Memberships.Any(m => m.TeamId == team.Id && m.Role == Role.Fellow && m.CoversDay(visit.Today));
        if (!visit.IsStaff && visit.Memberships.All(m => m.TeamId != team.Id)) return null;
        var coming = (await db.PlannedFrom(visit.Cohort, visit.Today, stop)).Where(s => s.TeamId == team.Id && (visit.IsStaff || CoachingHomePart.Comes(visit, s))).ToList();
        var contacts = db.Set<Contact>().AsNoTracking().Where(c => c.TeamId == team.Id);
        var last = visit.IsStaff ? await contacts.Last(contacts).FirstOrDefaultAsync(stop) : null;
        return !visit.IsStaff && coming.Count == 0 && !isFellow ? null : new Part("/Coaching/Reading/_TeamShare.cshtml", new CoachingTeamShare(team, visit.IsStaff, isFellow && !visit.Cohort.IsClosed, last, coming));
    }
}
