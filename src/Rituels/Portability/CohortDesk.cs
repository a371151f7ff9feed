using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>Where a command works on a cohort: in the database that is there, for none is made.</summary>
internal sealed class CohortDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private CohortDesk(WebApplication app) => (_app, _scope) = (app, app.Services.CreateAsyncScope());

    /// <summary>Why there is no such cohort to work on.</summary>
    public string Refusal { get; private set; } = "";

    public WebApplication App => _app;
    public IServiceProvider Services => _scope.ServiceProvider;
    public RituelsDb Db => Services.GetRequiredService<RituelsDb>();
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public static CohortDesk Open(Instance instance, ParseResult parsed) => new(instance.Build(parsed.GetRequiredValue(CommandLine.Data)));

    /// <summary>By its address, or one that it had; null with the <see cref="Refusal"/>. Not followed by the context.</summary>
    public async Task<Cohort?> Find(string slug, PortabilityWords words, CancellationToken stop)
    {
        var archives = new ArchiveWords(words.Tongue);
        if (SqliteFiles.Of(Services.GetRequiredService<IOptions<Settings>>().Value) is { } file && !File.Exists(file)) Refusal = archives["no-database", file];
        else
        {
            _app.Services.Migrate();
            if (await Db.CohortAt(slug, stop) is { } cohort) return cohort;
            Refusal = NearestWords.To(slug, await Db.Cohorts.Select(c => c.Slug).ToListAsync(stop)) is { } near ? archives["cohort-unknown-near", slug, near] : archives["cohort-unknown", slug];
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
