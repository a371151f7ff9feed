using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Tests.Portability.Bulletins;

/// <summary>A database comes from somebody else: it may hold more than tables.</summary>
public sealed class HostileDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rituels-bulletins-");

    private static readonly Dictionary<string, (string Sql, string Says)> Cases = new()
    {
        ["a view that never ends"] = ("ALTER TABLE reports RENAME TO kept; CREATE VIEW reports AS WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) "
            + "SELECT n AS id, 'p' AS project, '2019-10' AS week_number, '' AS spirit, '' AS priorities, '' AS victories, '' AS help, '' AS created_at, '' AS updated_at FROM x", "has no column"),
        ["a column that is computed"] = ("ALTER TABLE reports DROP COLUMN help; ALTER TABLE reports ADD COLUMN help TEXT AS (hex(zeroblob(500000000)))", "has no column help"),
        ["a text of many megabytes"] = ("UPDATE reports SET priorities = hex(zeroblob(2000000))", "longer than 1 MiB"),
        ["more rows than weeks there were"] = ("WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x LIMIT 100001) INSERT INTO dates (project, date, description) SELECT n, n, '' FROM x", "more than 100000 rows"),
    };

    public static TheoryData<string> Hostile => [.. Cases.Keys];

    [Theory(Timeout = 60_000), MemberData(nameof(Hostile))]
    public async Task Nothing_in_it_runs_or_fills_the_memory(string what)
    {
        var instance = BulletinsInstance.In(_folder.FullName).Report("Carto Demo", "2019-10", "2019-03-08 10:00:00");
        instance.Do(Cases[what].Sql);
        var findings = new Findings(new BulletinsWords(Tongue.Of("en")));
        Assert.Null(await Task.Run(() => BulletinsDatabase.Read(instance.File, findings), TestContext.Current.CancellationToken));
        Assert.Contains(findings.Conclude(null).Problems, problem => problem.Message.Contains(Cases[what].Says, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_as_bulletins_made_it_is_read()
    {
        var findings = new Findings(new BulletinsWords(Tongue.Of("en")));
        var rows = BulletinsDatabase.Read(BulletinsInstance.In(_folder.FullName).Report("Carto Demo", "2019-10", "2019-03-08 10:00:00").File, findings);
        Assert.Equal("Carto Demo", Assert.Single(rows!.Reports).Project);
        Assert.Empty(findings.Conclude(null).Problems);
    }

    [Theory, InlineData("NULL", 0), InlineData("'first'", 0), InlineData("-3", 0), InlineData("9999999999", int.MaxValue)]
    public void A_row_without_a_number_is_read_all_the_same(string id, int line)
    {
        var instance = BulletinsInstance.In(_folder.FullName).Report("Carto Demo", "2019-10", "2019-03-08 10:00:00");
        instance.Do($"CREATE TABLE copied AS SELECT * FROM reports; DROP TABLE reports; ALTER TABLE copied RENAME TO reports; UPDATE reports SET id = {id}");
        var rows = BulletinsDatabase.Read(instance.File, new Findings(new BulletinsWords(Tongue.Of("en"))));
        Assert.Equal((line, "Carto Demo"), (Assert.Single(rows!.Reports).Line, rows.Reports[0].Project));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
