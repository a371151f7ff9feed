using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Rituels.Accounts;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Bench;

/// <summary>The real program on a database of its own, with a cohort, somebody signed in, and the page from constants beside its own.</summary>
internal static class House
{
    public static async Task<(WebApplication App, string Known)> Open(string folder, int cohorts)
    {
        var queries = new QueryCount();
        var app = Rituels.Program.Instance.With([$"--Rituels:Database={BenchDatabase.In(folder)}", "--Rituels:Worker=false"])
            .Open(folder, "http://127.0.0.1:0", builder => Adjust(builder, folder, queries));
        var fellow = Guid.Empty;
        // A commit of its own, of one row, after which the count begins anew.
        app.MapGet("/commit", async (RituelsDb db) =>
        {
            await db.People.Where(p => p.Id == fellow).ExecuteUpdateAsync(p => p.SetProperty(x => x.Version, x => x.Version + 1));
            queries.Since();
        }).WithMetadata(new Shell.SeenAttribute(Shell.By.Anyone));
        app.MapGet("/queries", () => queries.Since()).WithMetadata(new Shell.SeenAttribute(Shell.By.Anyone));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var crowd = await Crowd.Fill(db, cohorts, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        fellow = crowd.Fellow.Id;
        var link = new Uri(await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Make(LinkKind.SignIn, crowd.Fellow, "/"));
        await db.SaveChangesAsync();
        return (app, $"{link.AbsolutePath}\t{crowd.Cohort.Slug}\t{crowd.Team.Slug}\t{crowd.Week}");
    }

    private static void Adjust(WebApplicationBuilder builder, string folder, QueryCount queries)
    {
        builder.Services.AddRazorPages().AddApplicationPart(typeof(House).Assembly);
        builder.Services.AddSingleton(new PageFolder(folder));
        builder.Services.AddSingleton<TimeProvider>(new WednesdayClock());
        builder.Services.ConfigureDbContext<RituelsDb>(options => options.AddInterceptors(queries));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    }
}

/// <summary>Goes as the machine's, from this week's Wednesday noon: the running week is open, whenever the bench runs.</summary>
internal sealed class WednesdayClock : TimeProvider
{
    private readonly TimeSpan _shift = WednesdayNoon(System.GetUtcNow()) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    private static DateTimeOffset WednesdayNoon(DateTimeOffset now) =>
        new(IsoWeek.Of(DateOnly.FromDateTime(now.UtcDateTime)).Day(DayOfWeek.Wednesday), new TimeOnly(12, 0), TimeSpan.Zero);
}

/// <summary>Counts the queries that Entity Framework sends.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    private int _count;

    public int Since() => Interlocked.Exchange(ref _count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
    {
        Interlocked.Increment(ref _count);
        return new(result);
    }
}
