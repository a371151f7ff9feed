using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// A copy that is about to stand for the instance: brought up to date, and what may have left since it was made is set aside. It
/// is not in its place yet; should this fail, nothing has changed.
/// </summary>
internal sealed class RestoredCopy(Instance instance, string data, DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    public async Task<SetAsideTally> SetAside(string file, CancellationToken stop)
    {
        var there = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        var tally = await Within(instance.With([.. instance.ConfigurationArguments, $"--Rituels:Database={there}"]), stop);
        return SqliteFiles.Settle(file) ? tally : throw new IOException($"{file} is open elsewhere.");
    }

    private async Task<SetAsideTally> Within(Instance copy, CancellationToken stop)
    {
        await using var app = copy.Build(data);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().Database.MigrateAsync(stop);
        return await scope.ServiceProvider.GetRequiredService<RestoredPost>().SetAside(now, stop);
    }
}
