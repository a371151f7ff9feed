using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Rituels.Programme;

namespace Rituels.Database;

/// <summary>Raises the version of each record that a save adds or changes.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result)
    {
        Raise(data.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        Raise(data.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Raise(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Properties.Any(IsSeen))) entry.Entity.Version++;
    }

    /// <summary>An entity attached as modified, whatever its properties, is one that is changed.</summary>
    private static bool IsSeen(PropertyEntry property) => property.IsModified && property.Metadata.PropertyInfo?.IsDefined(typeof(NotedAsideAttribute), inherit: false) != true;
}
