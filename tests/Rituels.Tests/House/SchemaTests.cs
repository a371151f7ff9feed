using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rituels.Database;

namespace Rituels.Tests.House;

public class SchemaTests
{
    [Theory, OnEachDatabase]
    public async Task The_migrations_make_the_model(string kind)
    {
        await using var migrated = await TestDatabase.Create(kind);
        await using var made = await TestDatabase.Create(kind);
        await using var migrations = TestDatabase.Context(migrated.ConnectionString);
        await using var model = TestDatabase.Context(kind == "sqlite" ? $"Data Source={Path.Combine(made.Folder, "model.db")}" : made.ConnectionString);
        if (kind != "sqlite") await model.Database.EnsureDeletedAsync();
        await model.Database.EnsureCreatedAsync();
        var (expected, actual) = (await Describe(model, kind), await Describe(migrations, kind));
        Assert.Contains("retrospectives", expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_migration_lies_in_a_file_named_as_its_id()
    {
        var ids = typeof(RituelsDb).Assembly.GetTypes()
            .Select(type => System.Reflection.CustomAttributeExtensions.GetCustomAttribute<MigrationAttribute>(type)?.Id).OfType<string>().ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(File.Exists(Path.Combine(Repository.Root, "src/Rituels/Database/Migrations", id + ".cs")), id));
    }

    private static async Task<string> Describe(RituelsDb db, string kind)
    {
        var sql = kind == "sqlite"
            ? "SELECT name || ' ' || COALESCE(sql, '') AS \"Value\" FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name"
            : """
              SELECT line AS "Value" FROM (
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS line
                FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
              ) lines WHERE line NOT LIKE '%\_\_EF%' ORDER BY line
              """;
        var lines = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        return string.Join('\n', lines.Where(line => !line.Contains("__EF", StringComparison.Ordinal)));
    }
}
