using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rituels.Database;

/// <summary>Reads everything as it stood at one moment, whatever others write meanwhile, and holds up none of them.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly RituelsDb _db;
    private readonly DbTransaction _transaction;

    private Snapshot(RituelsDb db, DbTransaction transaction)
    {
        (_db, _transaction) = (db, transaction);
        db.Database.UseTransaction(transaction);
    }

    public static async Task<Snapshot> Begin(RituelsDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        return new Snapshot(db, db.Database.GetDbConnection() switch
        {
            // Any other transaction of this library takes the lock to write at once.
            SqliteConnection sqlite => sqlite.BeginTransaction(deferred: true),
            var other => await other.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
    }
}
