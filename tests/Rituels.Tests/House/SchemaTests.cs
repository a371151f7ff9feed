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
            // By their parts, for a column that a later migration adds stands last in the table's own text.
            ? """
              SELECT line AS "Value" FROM (
                SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS line FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
                UNION ALL SELECT m.name || ' references ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
                UNION ALL SELECT name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE type <> 'table'
              ) lines WHERE line NOT LIKE 'sqlite%' ORDER BY line
              """
            : """
              SELECT line AS "Value" FROM (
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS line
                FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
              ) lines WHERE line NOT LIKE '%\_\_EF%' ORDER BY line
              """;
        var lines = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        return string.Join('\n', lines.Where(line => !line.Contains("__EF", StringComparison.Ordinal) && !IsOfSearch(line)));
    }

    /// <summary>What is searched lies beside the model: tables, triggers, a column and an index, all called search_.</summary>
    private static bool IsOfSearch(string line) => System.Text.RegularExpressions.Regex.IsMatch(line, @"^(\w+\.|CREATE INDEX )?search_");
}
