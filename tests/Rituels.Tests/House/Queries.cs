using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;

namespace Rituels.Tests.House;

/// <summary>Counts what a house asks of its database.</summary>
public sealed class Queries : DbCommandInterceptor
{
    private int _count;

    public Task<TestHouse> Open(string database, string now = "2019-03-06T10:00:00+01:00") =>
        TestHouse.Open(database, now, builder => builder.Services.ConfigureDbContext<RituelsDb>(options => options.AddInterceptors(this)));

    public async Task<int> During(Func<Task<HttpResponseMessage>> request)
    {
        var before = _count;
        Assert.Equal(HttpStatusCode.OK, (await request()).StatusCode);
        return _count - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
    {
        Interlocked.Increment(ref _count);
        return new(result);
    }
}
