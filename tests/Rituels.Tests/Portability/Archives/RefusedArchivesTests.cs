using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

public partial class RefusedArchivesTests
{
    private static readonly Lazy<Task<byte[]>> Sound = new(async () =>
    {
        await using var house = await TestHouse.Open("sqlite");
        await FullCohort.Plant(house);
        return await Removal.Export(house);
    });

    private static readonly Dictionary<string, (string Fault, Func<byte[], byte[]> Meddle)> Cases = new()
    {
        ["cut short"] = ("archive-broken", zip => zip[..(zip.Length / 2)]),
        ["no zip at all"] = ("archive-broken", _ => "PK\x03\x04 and then nothing"u8.ToArray()),
        ["a zip of something else"] = ("archive-no-manifest", zip => Zip.With(zip, "manifest.json", null)),
        ["a manifest that is no JSON"] = ("archive-no-manifest", zip => Zip.With(zip, "manifest.json", "{")),
        ["a manifest without a part"] = ("archive-no-manifest", zip => Manifest(zip, "\"schema\"", "\"other\"")),
        ["a file changed"] = ("archive-hash", zip => Zip.With(zip, "teams.jsonl", Zip.Text(zip, "teams.jsonl").Replace("Carto Demo", "Carto Doma"))),
        ["a file cut at a line"] = ("archive-hash", zip => Zip.With(zip, "people.jsonl", Zip.Text(zip, "people.jsonl").Split('\n')[0] + "\n")),
        ["a file cut within a line"] = ("archive-hash", zip => Zip.With(zip, "people.jsonl", Zip.Text(zip, "people.jsonl")[..40])),
        ["a wrong count"] = ("archive-count", zip => Manifest(zip, "\"count\": 5", "\"count\": 4")),
        ["a file missing"] = ("archive-missing", zip => Zip.With(zip, "teams.jsonl", null)),
        ["a file too many"] = ("archive-unnamed", zip => Zip.With(zip, "more.jsonl", "")),
        ["a path that climbs"] = ("archive-name", zip => Zip.With(zip, "../../etc/cron.d/x", "")),
        ["an absolute path"] = ("archive-name", zip => Zip.With(zip, "/etc/passwd", "")),
        ["a folder"] = ("archive-name", zip => Zip.With(zip, "a/teams.jsonl", "")),
        ["a bomb"] = ("archive-too-large", zip => Zip.Claiming(zip, 0xF0000000)),
        ["a list of files that is longer than the files"] = ("archive-too-large", Zip.Crowded),
        ["a list of files that lies elsewhere"] = ("archive-too-large", Zip.Elsewhere),
        ["a size that lies"] = ("archive-hash", zip => Zip.Claiming(zip, 10)),
        ["a later format"] = ("archive-newer", zip => Manifest(zip, "\"format\": 1", "\"format\": 2")),
        ["a later schema"] = ("archive-newer", zip => Manifest(zip, "\"schema\": \"2026", "\"schema\": \"2036")),
        ["a kind from elsewhere"] = ("archive-kind", zip => Manifest(Zip.With(Zip.With(zip, "dances.jsonl", Zip.Text(zip, "logo.jsonl")), "logo.jsonl", null), "\"kind\": \"logo\"", "\"kind\": \"dances\"", "logo.jsonl", "dances.jsonl")),
        ["a value from elsewhere"] = ("archive-property", zip => Row(zip, "teams", "\"Slug\"", "\"Slog\"")),
        ["a value of another sort"] = ("archive-value", zip => Row(zip, "retrospectives", "\"Mood\":3", "\"Mood\":\"three\"")),
        ["a day that is none"] = ("archive-value", zip => Row(zip, "cohort", "2019-02-11", "2019-02-31")),
        ["nothing where something must be"] = ("archive-value", zip => Row(zip, "teams", "\"Name\":\"Balise\"", "\"Name\":null")),
        ["a line that is no JSON"] = ("archive-json", zip => Row(zip, "teams", "{", "[")),
        ["no cohort"] = ("archive-one-cohort", zip => Zip.With(zip, "cohort.jsonl", "", honestly: true)),
        ["somebody else's cohort"] = ("archive-other-cohort", zip => Row(zip, "mail-stops", "\"CohortId\":\"0", "\"CohortId\":\"1")),
        ["work of the instance"] = ("archive-other-cohort", zip => Zip.With(zip, "due-work.jsonl", NoCohort().Replace(Zip.Text(zip, "due-work.jsonl"), "\"CohortId\":null"), honestly: true)),
        ["an address found by another"] = ("archive-value", zip => Row(zip, "people", "\"Email\":\"", "\"Email\":\"no address ")),
        ["a logo that is a page"] = ("archive-value", zip => Row(zip, "logo", "image/png", "text/html")),
        ["a time zone that is none"] = ("archive-value", zip => Row(zip, "cohort", "Europe/Paris", "Europe/Nowhere")),
        ["a colour that is none"] = ("archive-value", zip => Row(zip, "cohort", "#1d5e8a", "url(x)")),
        ["a time zone that is a file"] = ("archive-value", zip => Row(zip, "cohort", "Europe/Paris", "/etc/localtime")),
        ["a person who is not in it"] = ("archive-collides", zip => Zip.With(zip, "people.jsonl", "", honestly: true)),
    };

    public static TheoryData<string> Faulty => [.. Cases.Keys];

    [Theory, MemberData(nameof(Faulty))]
    public async Task An_archive_is_refused_whole_and_says_why_for(string fault)
    {
        var (key, meddle) = Cases[fault];
        var (sound, faulty) = (await Sound.Value, meddle(await Sound.Value));
        Assert.NotEqual(sound, faulty);
        await using var house = await TestHouse.Open("sqlite");
        var refused = await Assert.ThrowsAsync<ArchiveFault>(() => Removal.Import(house, faulty));
        Assert.Equal(key, refused.Key);
        Assert.DoesNotContain("{", refused.In(Removal.Words).Message);
        await house.With(async db => Assert.Equal((0, 0), (await db.Cohorts.CountAsync(), await db.People.CountAsync())));
    }

    [Fact]
    public async Task A_fault_in_a_record_names_its_file_and_line()
    {
        await using var house = await TestHouse.Open("sqlite");
        var faulty = Row(await Sound.Value, "teams", "\"Name\":\"Balise\"", "\"Name\":7");
        var line = Zip.Text(faulty, "teams.jsonl").Split('\n')[0].Contains("\"Name\":7", StringComparison.Ordinal) ? 1 : 2;
        var problem = (await Assert.ThrowsAsync<ArchiveFault>(() => Removal.Import(house, faulty))).In(Removal.Words);
        Assert.Equal((line, $"teams.jsonl, line {line}: the value of Name is unreadable."), (problem.Line, problem.Message));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_that_is_here_already_is_left_alone(string database)
    {
        await using var house = await TestHouse.Open(database);
        await Removal.Import(house, await Sound.Value);
        Assert.Equal("archive-cohort-here", (await Assert.ThrowsAsync<ArchiveFault>(async () => await Removal.Import(house, await Sound.Value))).Key);
        Assert.Equal("archive-cohort-here", (await Assert.ThrowsAsync<ArchiveFault>(async () => await Removal.Import(house, await Sound.Value, "promo-3"))).Key);
        Assert.Equal("archive-id", (await Assert.ThrowsAsync<ArchiveFault>(async () => await Removal.Import(house, await Sound.Value, "Settings"))).Key);
        await house.With(async db => Assert.Equal(1, await db.Cohorts.CountAsync()));
    }

    /// <summary>A link to move somebody's address is asked for by a row with an order: no archive may bring one.</summary>
    [Fact]
    public async Task Work_that_carries_an_order_is_done_with_on_arrival()
    {
        await using var house = await TestHouse.Open("sqlite");
        var forged = Row(await Sound.Value, "due-work", "\"Payload\":null", "\"Payload\":\"{}\"");
        Assert.NotEqual(await Sound.Value, forged);
        await Removal.Import(house, forged);
        await house.With(async db => Assert.Equal(0, await db.Set<Rituels.Delivery.DueWork>().CountAsync(w => w.Payload != null && w.DoneAt == null)));
    }

    [System.Text.RegularExpressions.GeneratedRegex("\"CohortId\":\"[0-9a-f-]{36}\"")]
    private static partial System.Text.RegularExpressions.Regex NoCohort();

    private static byte[] Manifest(byte[] zip, params string[] replacements)
    {
        var text = Zip.Text(zip, "manifest.json");
        for (var i = 0; i < replacements.Length; i += 2) text = text.Replace(replacements[i], replacements[i + 1]);
        return Zip.With(zip, "manifest.json", text);
    }

    private static byte[] Row(byte[] zip, string kind, string before, string after) =>
        Zip.With(zip, kind + ".jsonl", Zip.Text(zip, kind + ".jsonl").Replace(before, after), honestly: true);
}
