using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Somebody who is expected at a session.</summary>
/// <param name="Group">Which brings them, and gives them their hours.</param>
/// <param name="Teams">Of that group's part, in a line; empty for staff.</param>
/// <param name="IsOfBefore">They answered for other days or hours: it moved since.</param>
public sealed record Expected(Person Person, string Group, string Teams, bool? Comes, DateTimeOffset? AnsweredAt, bool IsOfBefore);

/// <summary>Who is expected at a session, as memberships hold on its first day, by group and then by name. For staff only.</summary>
public sealed class Roll
{
    public required Session Session { get; init; }
    public required IReadOnlyList<Expected> People { get; init; }
    private IReadOnlyDictionary<Guid, Attendance> Answers { get; init; } = new Dictionary<Guid, Attendance>();
    private SessionMoves Moves { get; init; } = SessionMoves.None;

    public static async Task<Roll?> Of(RituelsDb db, Visit visit, Guid id, CancellationToken stop)
    {
        var session = await db.Set<Session>().AsNoTracking().Of(visit.Cohort).SingleOrDefaultAsync(s => s.Id == id, stop);
        return session is null ? null : await Of(db, visit.Cohort, session, stop);
    }

    /// <summary>What somebody answered whom the session does not concern any more is kept for the day it does again, and counts nowhere.</summary>
    public static async Task<Roll> Of(RituelsDb db, Cohort cohort, Session session, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop);
        var answers = await db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == session.Id).ToDictionaryAsync(a => a.PersonId, stop);
        var moves = answers.Count == 0 ? SessionMoves.None : await SessionMoves.Of(db, session, stop);
        var people = parts.Where(m => m.CoversDay(session.Sheet.Starts)).GroupBy(m => m.PersonId).Select(own => Expect(session.Sheet, [.. own], answers.GetValueOrDefault(own.Key), moves)).OfType<Expected>();
        return new Roll { Session = session, Answers = answers, Moves = moves, People = [.. people.OrderBy(p => Order(p.Group)).ThenBy(p => p.Person.Name, NameOrder.Alphabetical)] };
    }

    public IEnumerable<IGrouping<string, Expected>> Groups => People.GroupBy(p => p.Group);

    /// <summary>What somebody said, be they gone by that day, and whether it was of other days or hours; null for nothing.</summary>
    public (bool Comes, bool IsOfBefore)? SaidBy(Guid person) => Answers.TryGetValue(person, out var answer) ? (answer.Comes, Moves.After(answer.AnsweredAt)) : null;

    public IReadOnlyList<Expected> Answering(bool? comes) => [.. People.Where(p => p.Comes == comes)];

    private static Expected? Expect(SessionSheet sheet, List<Membership> own, Attendance? answer, SessionMoves moves)
    {
        var reader = AgendaReader.Of(own);
        if (!reader.IsInvitedTo(sheet)) return null;
        var group = reader.Groups.FirstOrDefault(sheet.IsFor) ?? reader.Groups[0];
        var teams = own.Where(m => m.Team is not null && AgendaReader.Of([m]).Groups.Contains(group)).Select(m => m.Team!.Name).Distinct();
        return new Expected(own[0].Person!, group, string.Join(", ", teams), answer?.Comes, answer?.AnsweredAt, answer is not null && moves.After(answer.AnsweredAt));
    }

    private static int Order(string group) => Agenda.Groups.Known.ToList().IndexOf(group);
}
