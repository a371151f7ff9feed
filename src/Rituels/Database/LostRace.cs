using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rituels.Database;

public static class LostRace
{
    /// <summary>Whether somebody else wrote the same row first: its version is another by now, or what is unique is there already.</summary>
    public static bool IsLostRace(this DbUpdateException error) => error is DbUpdateConcurrencyException || error.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
