using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What changed of a session, when, by whom, the latest first; and the way back to an earlier state.</summary>
[Seen(By.Staff)]
public sealed class SessionHistoryModel(Desk desk, SheetWords words, AgendaWords agenda) : SessionPage(desk)
{
    /// <summary>The latest are told field by field; a session that was changed more often has a history that nobody reads.</summary>
    private const int Most = 100;

    public sealed record Entry(Guid Id, DateTimeOffset At, string? By, IReadOnlyList<FieldChange> Fields);

    public IReadOnlyList<Entry> Entries { get; private set; } = [];
    public bool HasEarlier { get; private set; }

    /// <summary>Who created it; null when nobody knows.</summary>
    public string? Author { get; private set; }
    private List<SessionChange> _changes = [];

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        _changes = await Db.Set<SessionChange>().AsNoTracking().Where(change => change.SessionId == Session.Id)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(Most + 1).ToListAsync(Stop);
        (HasEarlier, _changes) = (_changes.Count > Most, [.. _changes.Take(Most)]);
        var folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        var names = await Names();
        (Entries, Author) = (Told(new SheetDiff(words, agenda, folk), names), Session.CreatedById is { } author ? names.GetValueOrDefault(author) : null);
        return true;
    }

    public void OnGet() { }

    /// <summary>The session as it was before that change. It is a change like any other, and can be undone like one.</summary>
    public async Task<IActionResult> OnPost(Guid change) =>
        _changes.Find(known => known.Id == change) is { } earlier ? await Keep(earlier.Before, "saved", $"{At}/history") : Refuse("stale");

    private List<Entry> Told(SheetDiff diff, Dictionary<Guid, string> names) =>
        [.. _changes.Select((change, i) => new Entry(change.Id, TimeZoneInfo.ConvertTime(change.At, Visit.Zone),
            change.ById is { } by ? names.GetValueOrDefault(by) : null, diff.Between(change.Before, i == 0 ? Session.Sheet : _changes[i - 1].Before)))];

    private Task<Dictionary<Guid, string>> Names()
    {
        var ids = _changes.Select(change => change.ById).Append(Session.CreatedById).OfType<Guid>().Distinct().ToList();
        return Db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, Stop);
    }
}
