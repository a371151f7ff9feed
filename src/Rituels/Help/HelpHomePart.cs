using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>The first of the requests that the reader could help with, and how many there are.</summary>
public sealed record HelpWanted(IReadOnlyList<HelpLine> Lines, int Count);

internal sealed class HelpHomePart(RituelsDb db, Recall recall) : IHomePart
{
    private const int Most = 4;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed) return null;
        var reader = HelpReader.Of(visit);
        var key = ("help-home", visit.Cohort.Id, reader.PersonId, reader.LastTold, string.Join(',', reader.Teams), reader.IsStaff);
        var open = await recall.Of(key, () => db.Set<HelpRequest>().AsNoTracking().VisibleTo(reader).Open().Where(r => r.State != HelpState.Matched).OldestFirst().Lines(db.People, reader.PersonId).ToListAsync(stop));
        var wanted = open.Where(line => !reader.Asks(line.Request) && !line.HasMine).ToList();
        return wanted.Count == 0 ? null : new Part("/Help/_Home.cshtml", new HelpWanted([.. wanted.Take(Most)], wanted.Count));
    }
}
