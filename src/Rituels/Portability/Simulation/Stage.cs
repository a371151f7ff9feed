using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The program with a database and a mail folder of its own, a virtual clock, and one cohort: where a simulation plays.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public required WebApplication App { get; init; }
    public required VirtualClock Clock { get; init; }
    public required Cohort Cohort { get; init; }
    public required IReadOnlyList<Team> Teams { get; init; }
    public required string Folder { get; init; }

    public int Letters => Directory.Exists(Path.Combine(Folder, "mail")) ? Directory.EnumerateFiles(Path.Combine(Folder, "mail"), "*.eml").Count() : 0;

    public static async Task<Stage> Build(Instance instance, string folder, CohortFile file, DateOnly from, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((file.Settings?.Rhythm ?? Rhythm.Default).TimeZone);
        var clock = new VirtualClock(WallClock.Read(from, TimeOnly.MinValue, zone));
        var app = Open(instance, folder, clock);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        await new CohortFileImport(db, new PortabilityWords(Tongue.Of(TerminalWords.Language))).Apply(file, clock.Now, stop);
        return new Stage
        {
            App = app,
            Clock = clock,
            Folder = folder,
            Cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop),
            Teams = await db.Teams.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(stop),
        };
    }

    /// <summary>Whatever the environment configures, a simulation writes to its own folder and sends nothing.</summary>
    private static WebApplication Open(Instance instance, string folder, VirtualClock clock)
    {
        string[] own = [$"--Rituels:Database=Data Source={Path.Combine(folder, "rituels.db")}", $"--Rituels:Data={folder}", "--Rituels:Worker=false"];
        return instance.With([.. instance.ConfigurationArguments, .. own]).Open(folder, adjust: builder =>
        {
            builder.Services.Configure<Settings>(settings => (settings.IsThrowAway, settings.PublicUrl) = (true, settings.PublicUrl ?? "http://127.0.0.1:5080"));
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddScoped<IMailTransport, FolderTransport>();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
