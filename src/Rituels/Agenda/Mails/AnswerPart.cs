using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// "I come, I don't" on a session's page, for people of the cohort; <c>_Answer.cshtml</c> shows it. Members see how many come, only
/// staff see who.
/// </summary>
/// <param name="IsAsked">Whether the session is for them.</param>
/// <param name="Comes">Their answer; null before one.</param>
public sealed record AnswerPart(Session Session, bool IsAsked, bool IsOpen, bool? Comes, int Coming, int StayingAway)
{
    public bool IsAnswered => Comes is not null;

    /// <summary>Null for somebody outside, and for who has neither anything to answer nor anything to see.</summary>
    public static async Task<AnswerPart?> Of(RituelsDb db, Visit visit, Session session, CancellationToken stop)
    {
        if (!visit.IsMember) return null;
        var self = visit.Person!.Id;
        var counts = await db.Set<Attendance>().Where(a => a.SessionId == session.Id).GroupBy(a => a.Comes)
            .Select(g => new { Comes = g.Key, Count = g.Count(), IsOwn = g.Any(a => a.PersonId == self) }).ToListAsync(stop);
        var isAsked = AgendaReader.Of(visit).IsInvitedTo(session.Sheet);
        if (!isAsked && !visit.IsStaff && counts.Count == 0) return null;
        return new AnswerPart(session, isAsked, isAsked && IsOpenAt(session, visit.Cohort, visit.Now), counts.Find(c => c.IsOwn)?.Comes, Count(true), Count(false));

        int Count(bool comes) => counts.Where(c => c.Comes == comes).Sum(c => c.Count);
    }

    /// <summary>Answers change until the session is over. One that is cancelled asks nobody, and an archive is only read.</summary>
    public static bool IsOpenAt(Session session, Cohort cohort, DateTimeOffset now) =>
        !cohort.IsClosed && !session.Sheet.IsCancelled && now < new SessionTimes(session.Sheet, cohort).Ends;
}
