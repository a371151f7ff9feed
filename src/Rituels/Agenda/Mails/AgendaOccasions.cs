using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What the mails of sessions are called in the ledger.</summary>
internal sealed class AgendaOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [MailSteps.Invitation, MailSteps.Reminder, MailSteps.Change, MailSteps.Checklist];

    public string Ritual => MailSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new AgendaMailWords(tongue);
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}"], words[$"occasion-{known}-subject"]) : null;
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new AgendaMailWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}

/// <summary>The titles of sessions, by the ids that their due work is known by.</summary>
internal sealed class SessionNames(RituelsDb db) : IPeriodNames
{
    public string Ritual => MailSteps.Name;

    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop)
    {
        var ids = periods.Select(period => Guid.TryParse(period, out var id) ? id : default).Where(id => id != default).ToList();
        return await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.ToString(), s => s.Sheet.Title, stop);
    }
}
