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
/// <param name="IsOfBefore">They said so of other days or hours: they are asked again.</param>
public sealed record AnswerPart(Session Session, bool IsAsked, bool IsOpen, bool? Comes, bool IsOfBefore, int Coming, int StayingAway)
{
    /// <summary>Of the days and hours that hold now.</summary>
    public bool IsAnswered => Comes is not null && !IsOfBefore;

    /// <summary>Null for somebody outside, and for who has neither anything to answer nor anything to see.</summary>
    public static async Task<AnswerPart?> Of(RituelsDb db, Visit visit, Session session, CancellationToken stop)
    {
        if (!visit.IsMember) return null;
        var roll = await Roll.Of(db, visit.Cohort, session, stop);
        var isAsked = AgendaReader.Of(visit).IsInvitedTo(session.Sheet);
        var (coming, staying) = (roll.Answering(true).Count, roll.Answering(false).Count);
        if (!isAsked && !visit.IsStaff && coming + staying == 0) return null;
        var own = isAsked ? roll.SaidBy(visit.Person!.Id) : null;
        return new AnswerPart(session, isAsked, isAsked && IsOpenAt(session, visit.Cohort, visit.Now), own?.Comes, own?.IsOfBefore == true, coming, staying);
    }

    /// <summary>Answers change until the session is over. One that is cancelled asks nobody, and an archive is only read.</summary>
    public static bool IsOpenAt(Session session, Cohort cohort, DateTimeOffset now) =>
        !cohort.IsClosed && !session.Sheet.IsCancelled && now < new SessionTimes(session.Sheet, cohort).Ends;
}
