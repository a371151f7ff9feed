using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;

namespace Rituels.Agenda;

/// <summary>What is kept, for a while, of the mails that left about a session.</summary>
internal static class KeptMails
{
    /// <summary>Forgets what they said, such as who spoke; those that wait still leave.</summary>
    public static Task<int> BlankMailsOf(this RituelsDb db, Session session, CancellationToken stop)
    {
        var (ritual, period) = ($"{session.CohortId}/{MailSteps.Name}/", "/" + MailSteps.PeriodOf(session));
        return db.Set<Letter>()
            .Where(l => db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion.StartsWith(ritual) && p.Occasion.EndsWith(period)))
            .Where(l => !db.Set<Posting>().Any(p => p.LetterId == l.Id && p.SentAt == null && p.FailedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Html, "").SetProperty(l => l.Text, "").SetProperty(l => l.Calendar, (string?)null), stop);
    }
}
