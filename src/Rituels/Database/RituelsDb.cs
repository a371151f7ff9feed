using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.Database;

/// <summary>Everything that Rituels remembers, on SQLite or PostgreSQL alike. Each room maps its own records.</summary>
public sealed class RituelsDb(DbContextOptions<RituelsDb> options) : DbContext(options)
{
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<OldSlug> OldSlugs => Set<OldSlug>();
    public DbSet<Logo> Logos => Set<Logo>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(RituelsDb).Assembly);
        Conventions.MarkVersions(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => Conventions.Apply(configuration);
}
