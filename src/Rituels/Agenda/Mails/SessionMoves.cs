using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Agenda;

/// <summary>When a session's days or hours became other ones: what somebody answered before was said of those.</summary>
public sealed class SessionMoves
{
    public static readonly SessionMoves None = new();

    private IReadOnlyList<SessionChange> Changes { get; init; } = [];
    private SessionSheet Now { get; init; } = new();

    public static async Task<SessionMoves> Of(RituelsDb db, Session session, CancellationToken stop) => new()
    {
        Changes = await db.Set<SessionChange>().AsNoTracking().Where(change => change.SessionId == session.Id).OrderBy(change => change.At).ThenBy(change => change.Id).ToListAsync(stop),
        Now = session.Sheet,
    };

    /// <summary>Whether its days or hours are not those of that instant: moved and moved back, they are.</summary>
    public bool After(DateTimeOffset instant) => Changes.FirstOrDefault(change => change.At > instant)?.Before.IsAtOtherTimesThan(Now) == true;
}
