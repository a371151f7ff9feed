using System.Text.Json;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Site;

public class ExportSiteCommandTests
{
    [Fact]
    public async Task A_site_is_written_once_and_then_only_what_changed()
    {
        using var terminal = new Terminal();
        await terminal.Run("import", "cohort", terminal.Write("demo.yml", "id: demo\nname: Demo\nstarts: 2019-02-11\nends: 2019-11-15\n"));
        var (code, output, _) = await terminal.Run("export", "site", "demo", "--out", "site");
        Assert.Equal((0, "site: 8 files, 8 of them new or changed; 0 removed.\n"), (code, output.Replace('\u00a0', ' ')));
        (code, output, _) = await terminal.Run("export", "site", "demo", "--out", "site", "--format", "json");
        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, "demo", 8, 0), (code, told.GetProperty("cohort").GetString(), told.GetProperty("files").GetArrayLength(), told.GetProperty("written").GetInt32()));
        Assert.True(File.Exists(terminal.At("site/index.html")));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_nothing_written()
    {
        using var terminal = new Terminal();
        await terminal.Run("import", "cohort", terminal.Write("demo.yml", "id: demo\nname: Demo\nstarts: 2019-02-11\nends: 2019-11-15\nprogramme:\n  public: false\n"));
        var (code, _, errors) = await terminal.Run("export", "site", "demo", "--out", "site");
        Assert.Equal((2, true), (code, errors.Contains("is not public", StringComparison.Ordinal)));
        (code, _, errors) = await terminal.Run("export", "site", "demi", "--out", "site");
        Assert.Equal((2, true), (code, errors.Contains("“demo”", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(terminal.At("site")));
    }
}
