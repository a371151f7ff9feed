using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Tests.House;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;
    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>
/// The whole program on a port of its own, over a database of its own, with a clock that the test moves. The worker's loop
/// is off: a test asks for each tick.
/// </summary>
public sealed class TestHouse : IAsyncDisposable
{
    public required TestDatabase Database { get; init; }
    public required WebApplication App { get; init; }
    public required ManualClock Clock { get; init; }
    private Faults Faults { get; init; } = new();
    public string Url => App.Urls.First();
    public string MailFolder => Path.Combine(Database.Folder, "mail");

    public static async Task<TestHouse> Open(string database, string now = "2019-03-06T10:00:00+01:00", Action<WebApplicationBuilder>? adjust = null, params string[] configuration)
    {
        var clock = new ManualClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        return await Start(await TestDatabase.Create(database), clock, adjust, configuration);
    }

    /// <summary>The program anew over the same database and clock, as after a restart; the first one still runs.</summary>
    public Task<TestHouse> Again() => Start(Database, Clock);

    private static async Task<TestHouse> Start(TestDatabase own, ManualClock clock, Action<WebApplicationBuilder>? adjust = null, params string[] configuration)
    {
        var instance = Program.Instance.With([$"--Rituels:Database={own.ConnectionString}", "--Rituels:Worker=false", .. configuration]);
        var faults = new Faults();
        var app = instance.Build(own.Folder, "http://127.0.0.1:0", builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddProvider(faults);
            SharedPages.Use(builder.Services);
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestHouse { Database = own, App = app, Clock = clock, Faults = faults };
    }

    /// <summary>A browser without JavaScript: follows no redirect by itself, keeps cookies.</summary>
    public HttpClient Browser(string language = "fr")
    {
        var client = new HttpClient(Faults.On(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true })) { BaseAddress = new Uri(Url) };
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// <summary>Work on the database, in a scope of its own.</summary>
    public async Task<T> With<T>(Func<RituelsDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RituelsDb>());
    }

    public Task With(Func<RituelsDb, Task> work) => With(async db => { await work(db); return 0; });

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Database.DisposeAsync();
    }
}
