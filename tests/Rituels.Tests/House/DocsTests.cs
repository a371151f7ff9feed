using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Shell;

namespace Rituels.Tests.House;

/// <summary>What the documentation says is there: pages, links, commands, keys of the configuration.</summary>
public partial class DocsTests
{
    private static string Readme => Read("README.md");

    private static IEnumerable<SourceFile> Pages => SourceFile.In("", ".md");

    [Fact]
    public void Every_page_of_the_guide_is_in_both_languages()
    {
        Assert.True(Guide("en").Count > 5);
        Assert.Equal(Guide("en"), Guide("fr"));
    }

    [Fact]
    public void Both_languages_tell_the_same_sections_tables_and_examples() =>
        Assert.All(Guide("en"), page => Assert.Equal(ShapeOf(Read($"docs/en/{page}")), ShapeOf(Read($"docs/fr/{page}"))));

    [Fact]
    public void Every_page_of_the_guide_is_reached_from_its_index() =>
        Assert.All(new[] { "en", "fr" }, language => Assert.Equal([], Guide(language).Except(LinksOf(Read($"docs/{language}/index.md")).Append("index.md"))));

    [Fact]
    public void Every_link_within_the_repository_leads_somewhere()
    {
        Assert.Equal([], Pages.SelectMany(page => LinksOf(page.Text).Where(link => !Resolves(page.Path, link)).Select(link => $"{page.Path}: {link}")));
        Assert.False(Resolves("README.md", "docs/nowhere.md"));
        Assert.False(Resolves("README.md", "docs/en/install.md#nowhere"));
        Assert.True(Resolves("docs/fr/mail.md", "../../README.md#configuration"));
    }

    [Fact]
    public void Every_picture_is_shown_and_each_language_has_its_own()
    {
        var shown = Pages.SelectMany(page => LinksOf(page.Text).Where(link => link.EndsWith(".png", StringComparison.Ordinal)).Select(link => (page.Path, Picture: Path.GetFileName(link)))).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, "docs/images")).Select(Path.GetFileName).Order(StringComparer.Ordinal), shown.Select(s => s.Picture).Distinct().Order(StringComparer.Ordinal));
        foreach (var language in new[] { "en", "fr" })
            Assert.All(shown.Where(s => s.Path.StartsWith($"docs/{language}/", StringComparison.Ordinal)), s => Assert.EndsWith($".{language}.png", s.Picture, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_names_the_commands_that_exist_and_no_other() =>
        Assert.Equal(CommandsOf(Program.Commands(Program.Instance)).Order(StringComparer.Ordinal), NamedCommands().Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_names_the_keys_of_the_configuration_and_no_other() =>
        Assert.Equal(
            KeysOf(typeof(Settings), "Rituels").Concat(KeysOf(typeof(MailOptions), "Rituels__Mail")).Concat(KeysOf(typeof(ChatOptions), "Rituels__Chat")).Order(StringComparer.Ordinal),
            NamedKey().Matches(Readme).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void French_pages_have_french_typography()
    {
        const string slip = @"\w'\w|\S? [;!?»](?=\s|$)|« ";
        Assert.Equal([], SourceFile.In("docs/fr/", ".md").SelectMany(page => new SourceFile(page.Path, WithoutCode(page.Text)).Find(slip)));
        Assert.Equal(4, new SourceFile("x", "l'an ; « a »").Find(slip).Count());
    }

    private static List<string> Guide(string language) => [.. SourceFile.In($"docs/{language}/", ".md").Select(page => Path.GetFileName(page.Path))];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string WithoutCode(string text) => Code().Replace(text, "");

    /// <summary>How many lines begin as a title, a row, an item, a block of code.</summary>
    private static string ShapeOf(string text) =>
        string.Join(", ", Line().Matches(text).CountBy(match => match.Value).OrderBy(sign => sign.Key, StringComparer.Ordinal));

    private static IEnumerable<string> LinksOf(string text) =>
        Link().Matches(WithoutCode(text)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static bool Resolves(string page, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = Path.GetFullPath(Path.Combine(Repository.Root, path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, path)));
        return Path.Exists(target) && (anchor is null || Anchors(File.ReadAllText(target)).Contains(anchor));
    }

    /// <summary>As forges make them from titles: small letters, hyphens for spaces, no other signs.</summary>
    private static IEnumerable<string> Anchors(string text) =>
        Title().Matches(WithoutCode(text)).Select(match => Sign().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> CommandsOf(Command command, string before = "") => command.Subcommands.SelectMany(sub =>
        sub.Subcommands.Count > 0 ? CommandsOf(sub, $"{before}{sub.Name} ") : [before + sub.Name]);

    private static IEnumerable<string> NamedCommands() =>
        NamedCommand().Matches(Readme).Select(match => match.Groups[1].Value.Trim()).Where(name => name.Length > 0);

    /// <summary>All that can be set; the data folder is an option of the command line.</summary>
    private static IEnumerable<string> KeysOf(Type options, string section) =>
        from property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.CanWrite && property.Name != nameof(Settings.Data)
        let key = $"{section}__{property.Name}"
        from leaf in property.PropertyType == typeof(SmtpOptions) ? KeysOf(property.PropertyType, key) : [key]
        select leaf;

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\| `\./rituels ?((?:[a-z][a-z-]*(?: |(?=`)))*)", RegexOptions.Multiline)]
    private static partial Regex NamedCommand();

    [GeneratedRegex(@"^\| `(Rituels__\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"^[#|\-`]", RegexOptions.Multiline)]
    private static partial Regex Line();
}
