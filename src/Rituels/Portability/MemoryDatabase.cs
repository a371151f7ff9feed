using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>An empty database that lives as long as its context.</summary>
internal static class MemoryDatabase
{
    public static RituelsDb Open()
    {
        var options = new DbContextOptionsBuilder<RituelsDb>();
        DatabaseSetup.Use(options, new Settings { Database = "Data Source=:memory:" });
        var db = new RituelsDb(options.Options);
        db.Database.OpenConnection();
        db.Database.EnsureCreated();
        return db;
    }
}
