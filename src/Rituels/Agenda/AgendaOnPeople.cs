using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// Who comes to what, who runs, speaks or prepares, and personal calendars. A sheet is the programme's and keeps its words,
/// whoever wrote them; those it names by their account are taken off it.
/// </summary>
internal sealed class AgendaOnPeople(RituelsDb db, AgendaWords words) : IHoldsOnPeople
{
    public string Name => "agenda";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Session), typeof(SessionChange), typeof(Attendance), typeof(CalendarKey), typeof(SessionMail)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        named = (await Naming(new(person, null, true), stop)).Select(s => new { s.Uid, s.Sheet.Title, s.Sheet.Starts, roles = Roles(s.Sheet, person.Id) }),
        created = await Created(new(person, null, true)).AsNoTracking().OrderBy(s => s.CreatedAt).ThenBy(s => s.Id).Select(s => new { s.Uid, s.CreatedAt }).ToListAsync(stop),
        comes = await Answers(new(person, null, true)).AsNoTracking().OrderBy(a => a.SessionId)
            .Select(a => new { session = db.Set<Session>().First(s => s.Id == a.SessionId).Uid, a.Comes, a.AnsweredAt }).ToListAsync(stop),
        changed = await Changes(new(person, null, true)).AsNoTracking().OrderBy(c => c.At)
            .Select(c => new { session = db.Set<Session>().First(s => s.Id == c.SessionId).Uid, c.At }).ToListAsync(stop),
        calendar = await db.Set<CalendarKey>().AsNoTracking().Where(k => k.PersonId == person.Id).Select(k => new { k.MadeAt, k.LastUsedOn }).FirstOrDefaultAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (answers, sessions) = (await Answers(erasure).CountAsync(stop), (await Naming(erasure, stop)).Count);
        return
        [
            .. answers == 0 ? Array.Empty<string>() : [words.Count("foretell-answers", answers)],
            .. sessions == 0 ? Array.Empty<string>() : [words.Count("foretell-sheets", sessions)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Answers(erasure).ExecuteDeleteAsync(stop);
        var naming = await Naming(erasure, stop);
        foreach (var session in naming) session.Forget(erasure.Person?.Id);
        foreach (var change in await NamedBefore(erasure, stop)) change.Forget(erasure.Person?.Id);
        foreach (var mail in await ToldOf(erasure, stop)) mail.Forget(erasure.Person?.Id);
        await db.SaveChangesAsync(stop);
        foreach (var session in naming) await db.BlankMailsOf(session, stop);
        await Changes(erasure).ExecuteUpdateAsync(set => set.SetProperty(c => c.ById, (Guid?)null), stop);
        await Created(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedById, (Guid?)null), stop);
        if (erasure is { Person: { } person, Cohort: null }) await db.Set<CalendarKey>().Where(k => k.PersonId == person.Id).ExecuteDeleteAsync(stop);
    }

    /// <summary>Sessions whose sheet names somebody by their account.</summary>
    private async Task<IReadOnlyList<Session>> Naming(Erasure erasure, CancellationToken stop) =>
        [.. (await Sessions(erasure).OrderBy(s => s.FirstDay).ThenBy(s => s.Id).ToListAsync(stop)).Where(s => s.Sheet.Names(erasure.Person?.Id))];

    private async Task<IReadOnlyList<SessionChange>> NamedBefore(Erasure erasure, CancellationToken stop)
    {
        var sessions = Sessions(erasure).Select(s => s.Id);
        return [.. (await db.Set<SessionChange>().Where(c => sessions.Contains(c.SessionId)).ToListAsync(stop)).Where(c => c.Before.Names(erasure.Person?.Id))];
    }

    /// <summary>What mails told, with those who took part in it then.</summary>
    private async Task<IReadOnlyList<SessionMail>> ToldOf(Erasure erasure, CancellationToken stop)
    {
        var sessions = Sessions(erasure).Select(s => s.Id);
        return [.. (await db.Set<SessionMail>().Where(m => sessions.Contains(m.SessionId)).ToListAsync(stop)).Where(m => m.Names(erasure.Person?.Id))];
    }

    private IQueryable<Session> Created(Erasure erasure)
    {
        var sessions = db.Set<Session>().Where(s => s.CreatedById != null);
        if (erasure.Person is { } person) sessions = sessions.Where(s => s.CreatedById == person.Id);
        return erasure.Cohort is { } cohort ? sessions.Where(s => s.CohortId == cohort.Id) : sessions;
    }

    /// <summary>A person's sessions are those of their cohorts.</summary>
    private IQueryable<Session> Sessions(Erasure erasure) => db.Set<Session>().Where(s => erasure.Cohort != null
        ? s.CohortId == erasure.Cohort.Id : db.Memberships.Any(m => m.CohortId == s.CohortId && m.PersonId == erasure.Person!.Id));

    private IQueryable<Attendance> Answers(Erasure erasure)
    {
        IQueryable<Attendance> answers = db.Set<Attendance>();
        if (erasure.Person is { } person) answers = answers.Where(a => a.PersonId == person.Id);
        return erasure.Cohort is { } cohort ? answers.Where(a => a.CohortId == cohort.Id) : answers;
    }

    private IQueryable<SessionChange> Changes(Erasure erasure)
    {
        var changes = db.Set<SessionChange>().Where(c => c.ById != null);
        if (erasure.Person is { } person) changes = changes.Where(c => c.ById == person.Id);
        return erasure.Cohort is { } cohort ? changes.Where(c => c.CohortId == cohort.Id) : changes;
    }

    private static IEnumerable<string> Roles(SessionSheet sheet, Guid person)
    {
        if (sheet.Facilitators.Any(c => c.PersonId == person)) yield return "facilitator";
        if (sheet.Speakers.Any(c => c.PersonId == person)) yield return "speaker";
        if (sheet.Checklist.Any(c => c.ResponsibleId == person)) yield return "responsible";
    }
}
