using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Database;

internal static class DatabaseSetup
{
    public static void AddDatabase(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<RituelsDb>((provider, options) => Use(options, provider.GetRequiredService<IOptions<Settings>>().Value));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RituelsDb>>().CreateDbContext());
        services.AddSingleton<CommitWatch>();
        services.AddScoped<Recall>();
        services.AddSingleton<UpgradeCopies>();
    }

    /// <summary>Brings the schema to today's, after a copy of what was; creates the SQLite file's folder where there is none.</summary>
    public static void Migrate(this IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<Settings>>().Value;
        if (!settings.IsPostgres) CreateFolder(settings.ConnectionString);
        using var db = services.GetRequiredService<IDbContextFactory<RituelsDb>>().CreateDbContext();
        // Asking first is ten times as quick as migrating from today's schema to today's.
        if (!db.Database.GetPendingMigrations().Any()) return;
        services.GetRequiredService<UpgradeCopies>().BeforeMigrating(db, SqliteFiles.Of(settings));
        db.Database.Migrate();
    }

    public static void Use(DbContextOptionsBuilder options, Settings settings)
    {
        if (settings.IsPostgres) options.UseNpgsql(settings.ConnectionString);
        else options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqlitePragmas(settings.IsThrowAway ? "OFF" : "FULL"));
        options.AddInterceptors(new VersionInterceptor());
        // Migrations are written by hand and a test holds them to the model: there is no snapshot to compare with.
        // Some rows in no order are a mistake, which would else only fill the log of whoever runs the instance.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning).Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
    }

    private static void CreateFolder(string connectionString)
    {
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && file != ":memory:") NewFile.PrivateFolder(folder);
    }
}
