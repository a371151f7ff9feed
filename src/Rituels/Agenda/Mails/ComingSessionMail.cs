using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session's mail before it leaves, as each reader would get it.</summary>
/// <param name="kind">Of due work.</param>
internal sealed class ComingSessionMail(string kind, RituelsDb db, SessionLetters letters, TimeProvider clock) : IComingMail
{
    public string Ritual => MailSteps.Name;
    public string Kind => kind;

    public async Task<IReadOnlyList<Recipient>> Readers(Cohort cohort, DueWork work, CancellationToken stop) =>
        await Find(cohort, work, clock.GetUtcNow(), stop) is not { } mailing ? []
            : [.. (await letters.Invitees(work, mailing, clock.GetUtcNow(), stop)).Select(i => new Recipient(i.Person.Email, i.Person.Name, i.Person.Id, cohort.LanguageOf(i.Person))).OrderBy(r => r.Name, NameOrder.Alphabetical)];

    public async Task<Letter?> Print(Cohort cohort, DueWork work, Recipient reader, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(cohort, work, now, stop) is not { } mailing) return null;
        var own = (await letters.Invitees(work, mailing, now, stop)).FirstOrDefault(i => i.Person.Id == reader.PersonId);
        return own is null ? null : await letters.Print(work, mailing, own, now);
    }

    /// <summary>What would be skipped as it stands, such as the mail of a session that has begun, has no readers.</summary>
    private async Task<SessionMailing?> Find(Cohort cohort, DueWork work, DateTimeOffset now, CancellationToken stop) =>
        await SessionMailing.Find(db, work, cohort, follow: false, stop) is { } mailing && mailing.WhyNever(work, now < work.DueAt ? work.DueAt : now) is null ? mailing : null;
}
