using System.Text;
using Rituels.Site;

namespace Rituels.Tests.Site;

/// <summary>The folder of a site keeps what others put there, and takes up what was cut short.</summary>
public sealed class SiteFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("rituels-site-").FullName;
    private readonly SiteFolder _folder;

    public SiteFolderTests() => _folder = new SiteFolder(At("site"));

    [Fact]
    public void What_is_gone_is_removed_and_what_is_not_ours_stays()
    {
        Assert.Equal((3, 0), Write(("index.html", "a"), ("talks/one.html", "b"), ("talks/two.html", "c")));
        File.WriteAllText(At("site/CNAME"), "site.example");
        Directory.CreateDirectory(At("site/.git"));
        var kept = File.GetLastWriteTimeUtc(At("site/index.html"));
        Assert.Null(_folder.Obstacle("eig", ["index.html", "new.html"]));
        Assert.Equal((1, 2), Write(("index.html", "a"), ("new.html", "d")));
        Assert.Equal([".rituels-site.json", "CNAME", "index.html", "new.html"], Directory.GetFiles(At("site"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At("site"), file)).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(At("site/talks")));
        Assert.Equal(kept, File.GetLastWriteTimeUtc(At("site/index.html")));
        Assert.Equal((0, 0), Write(("index.html", "a"), ("new.html", "d")));
    }

    [Fact]
    public void A_folder_that_is_not_a_sites_is_refused()
    {
        Assert.Null(_folder.Obstacle("eig", ["index.html"]));
        Directory.CreateDirectory(At("site"));
        Assert.Null(_folder.Obstacle("eig", ["index.html"]));
        File.WriteAllText(At("site/.rituels-site.json.part"), "{");
        Assert.Null(_folder.Obstacle("eig", ["index.html"]));
        File.WriteAllText(At("site/notes.txt"), "mine");
        Assert.Equal(("folder-foreign", ""), _folder.Obstacle("eig", ["index.html"]));
        Assert.Equal(("folder-is-file", ""), new SiteFolder(At("site/notes.txt")).Obstacle("eig", ["index.html"]));
        File.Delete(At("site/notes.txt"));
        Write(("index.html", "a"));
        Assert.Equal(("folder-other", "eig"), _folder.Obstacle("autre", ["index.html"]));
        File.WriteAllText(At("site/README.md"), "mine");
        Assert.Equal(("folder-taken", "README.md"), _folder.Obstacle("eig", ["index.html", "README.md"]));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/hosts")]
    [InlineData("a//b")]
    public void A_list_that_leads_elsewhere_is_no_list(string file)
    {
        Write(("index.html", "a"));
        File.WriteAllText(At("outside.txt"), "mine");
        File.WriteAllText(At("site/" + SiteFolder.List), $$"""{"format":"{{SiteFolder.Format}}","cohort":"eig","files":["{{file}}"]}""");
        Assert.Equal(("folder-foreign", ""), _folder.Obstacle("eig", ["index.html"]));
        Assert.True(File.Exists(At("outside.txt")));
    }

    [Fact]
    public void A_run_that_was_cut_short_is_taken_up()
    {
        Write(("index.html", "a"), ("old.html", "b"));
        // As after the list was written, and one file of two.
        File.WriteAllText(At("site/" + SiteFolder.List), $$"""{"format":"{{SiteFolder.Format}}","cohort":"eig","files":["index.html","new.html","newer.html","old.html"]}""");
        File.WriteAllText(At("site/new.html"), "half");
        Assert.Null(_folder.Obstacle("eig", ["index.html", "new.html", "newer.html"]));
        Assert.Equal((2, 1), Write(("index.html", "a"), ("new.html", "whole"), ("newer.html", "c")));
        Assert.Equal("whole", File.ReadAllText(At("site/new.html")));
    }

    private (int, int) Write(params (string Name, string Text)[] files) => _folder.Write("eig", files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetBytes(file.Text)));

    private string At(string name) => Path.Combine(_root, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
