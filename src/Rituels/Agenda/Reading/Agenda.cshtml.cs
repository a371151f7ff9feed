using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The agenda of the cohort: what comes by month, then what was, the latest first.</summary>
[Seen(By.Public)]
public sealed class AgendaModel(Visit visit, RituelsDb db, Recall recall, IEnumerable<ICalendarSource> sources) : PageModel
{
    private IReadOnlyList<AgendaLine> _all = [];

    [BindProperty(SupportsGet = true, Name = "month")] public string? MonthText { get; set; }
    [BindProperty(SupportsGet = true)] public string? For { get; set; }
    [BindProperty(SupportsGet = true)] public string? Only { get; set; }

    public AgendaFilter Filter { get; private set; } = new(null, null, false);

    /// <summary>Whose hours the lines show.</summary>
    public AgendaReader Reader { get; private set; } = AgendaReader.Outside;
    public IReadOnlyList<AgendaLine> Coming { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<AgendaLine> Past { get; private set; } = [];

    /// <summary>Before anything was left out.</summary>
    public bool IsEmpty => _all.Count == 0;
    public bool HasEntries => _all.Any(line => line.Entry is not null);
    public IEnumerable<DateOnly> Months => _all.Select(line => line.Month).Distinct();
    public IEnumerable<string> GroupsOfAll => Groups.Known.Concat(OwnGroups).Where(group => _all.Any(line => line.Session?.Sheet.IsFor(group) == true));
    private IEnumerable<string> OwnGroups => _all.SelectMany(line => line.Session?.Sheet.Audience ?? []).Select(invited => invited.Group).Distinct().Except(Groups.Known).Order(StringComparer.Ordinal);

    public async Task OnGet(CancellationToken stop)
    {
        var reader = AgendaReader.Of(visit);
        var sessions = await recall.SessionsOf(db, visit.Cohort, reader, stop);
        _all = [.. AgendaLine.InOrder([.. sessions.Select(AgendaLine.Of), .. await Entries(sessions, stop)])];
        Filter = AgendaFilter.Read(MonthText, For, Only);
        Reader = Filter.HoursOf(reader);
        var kept = _all.Where(Filter.Keeps).ToLookup(line => line.Last >= visit.Today);
        (Coming, Past) = ([.. kept[true]], [.. kept[false].Reverse()]);
    }

    /// <summary>Of the whole cohort, and of the sessions before and after it.</summary>
    private async Task<IReadOnlyList<AgendaLine>> Entries(IReadOnlyList<Session> sessions, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var reader = new EntryReader(visit.Person, visit.Memberships, visit.Tongue.Language);
        var (first, last) = (sessions.Select(s => s.FirstDay).Append(cohort.Starts).Min(), sessions.Select(s => s.LastDay).Append(cohort.Ends).Max());
        var lines = new List<AgendaLine>();
        foreach (var source in sources) lines.AddRange((await source.Between(cohort, reader, first, last, visit.Now, stop)).Select(AgendaLine.Of));
        return lines;
    }
}
