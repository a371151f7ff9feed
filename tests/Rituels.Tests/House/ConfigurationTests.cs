using Rituels.Shell;
using Rituels.Tests.Portability;

namespace Rituels.Tests.House;

public class ConfigurationTests
{
    [Fact]
    public async Task Everything_wrong_is_told_at_once_in_the_language_of_the_terminal()
    {
        using var terminal = new Terminal { Language = "fr_FR.UTF-8" };
        terminal.Environment["Rituels__PublicUrl"] = "rituels.example";
        var (code, output, errors) = await terminal.Run("serve", "--empty", "--Rituels:Mail:From=nobody");
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.Equal(
            [
                "Rituels:Mail:From vaut «\u00a0nobody\u00a0»\u202f; il faut une adresse en ASCII, sans accent, comme rituels@example.org.",
                "Rituels:PublicUrl vaut «\u00a0rituels.example\u00a0»\u202f; il faut une adresse comme https://rituels.example.org.",
            ],
            errors.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(terminal.Folder));
    }

    [Fact]
    public async Task A_key_that_nothing_knows_is_refused_wherever_it_stands()
    {
        using var terminal = new Terminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "data"));
        terminal.Write("data/rituels.json", """{ "Rituels": { "Mail": { "Smtp": { "Hots": "smtp.example.org" } } } }""");
        terminal.Environment["RITUELS__PUBLICURI"] = "https://rituels.example";
        var (code, _, errors) = await terminal.Run("serve", "--empty", "--Rituels__Wrker=false", "--Rituels:Colour", "blue");
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Equal(
            [
                "Rituels:Colour is no key of the configuration.",
                "Rituels:Mail:Smtp:Hots is no key of the configuration; did you mean Rituels:Mail:Smtp:Host?",
                "Rituels:PUBLICURI is no key of the configuration; did you mean Rituels:PublicUrl?",
                "Rituels:Wrker is no key of the configuration; did you mean Rituels:Worker?",
            ],
            errors.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_setting_set_to_nothing_is_not_set_wherever_it_stands()
    {
        using var terminal = new Terminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "data"));
        terminal.Write("data/rituels.json", """{ "Rituels": { "Mail": { "From": "Rituels <rituels@house.example>", "Smtp": { "Port": "" } } } }""");
        foreach (var key in new[] { "Worker", "PublicUrl", "Database", "TrustedProxies", "Mail__From", "Mail__ReplyTo", "Mail__Smtp__Host", "Mail__Smtp__StartTls", "Mail__Smtp__Connections" })
            terminal.Environment["Rituels__" + key] = key == "PublicUrl" ? " " : "";
        var (_, _, errors) = await terminal.Run("sign-in", "ines@demo.example", "--Rituels:Mail:Smtp:User=");
        using var without = new Terminal();
        Assert.Equal((await without.Run("sign-in", "ines@demo.example")).Errors, errors);
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("Rituels:Mail:Smtp:Connections is 99; it should be between 1 and 32.", "--Rituels:Mail:Smtp:Connections=99")]
    [InlineData("Rituels:Worker is “maybe”; it should be true or false.", "--Rituels:Worker=maybe")]
    [InlineData("Rituels:Mail:Smtp:Port is “many”; it should be a whole number.", "--Rituels:Mail:Smtp:Port=many")]
    [InlineData("Rituels:Mail:Smtp:StartTls is “yes”; it should be true or false.", "--Rituels:Mail:Smtp:StartTls=yes")]
    public async Task A_value_of_the_wrong_kind_is_refused(string fault, string argument)
    {
        using var terminal = new Terminal();
        var (code, _, errors) = await terminal.Run("sign-in", "ines@demo.example", argument);
        Assert.Equal((CommandLine.BadInput, fault), (code, errors.TrimEnd()));
    }

    [Fact]
    public async Task A_file_that_is_no_json_is_refused_with_its_line()
    {
        using var terminal = new Terminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "data"));
        terminal.Write("data/rituels.json", "{\n  \"Rituels\": {\n    \"PublicUrl\" \"https://rituels.example\"\n  }\n}\n");
        var (code, _, errors) = await terminal.Run("sign-in", "ines@demo.example");
        Assert.Equal((CommandLine.BadInput, "rituels.json is not readable JSON: look at line 3."), (code, errors.TrimEnd()));
    }
}
