using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The sessions of a week and of the next that are still to come, for the gazette: those that everybody of the cohort may see, without the cancelled ones.</summary>
internal sealed class GazetteSessions(RituelsDb db) : IGazetteSource
{
    /// <summary>Somebody of the cohort, and of no group that sees more.</summary>
    private static readonly AgendaReader Everybody = new([], IsMember: true);

    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (from, until) = (cohort.Today(now) is var today && today > week.Monday ? today : week.Monday, week.Next.Sunday);
        var (sessions, words) = (await db.SessionsFor(cohort, Everybody, stop), new AgendaWords(tongue));
        return [.. sessions.Where(s => !s.Sheet.IsCancelled && s.FirstDay <= until && s.LastDay >= from).Select(s => Item(cohort, s, words))];
    }

    private static GazetteItem Item(Cohort cohort, Session session, AgendaWords words)
    {
        var sheet = session.Sheet;
        return new(GazetteSubject.Sessions, $"session/{session.Id}", Text(sheet, words), $"/{cohort.Slug}/agenda/sessions/{session.Id}") { Day = session.FirstDay, From = sheet.From, Place = sheet.Where() };
    }

    /// <summary>What the day before it does not say: other days, who it is for, that it is not certain.</summary>
    private static string Text(SessionSheet sheet, AgendaWords words) => string.Join(" · ", new[]
    {
        sheet.Title,
        sheet.Theme,
        sheet.Length > 1 || sheet.Alternatives.Count > 0 ? words.Days(sheet, year: false) : "",
        sheet.Audience.Count > 0 ? words.Audience(sheet) : "",
        sheet.Status == SessionStatus.Tentative ? words.Status(sheet.Status) : "",
    }.Where(said => said.Length > 0));
}
