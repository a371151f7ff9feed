using System.CommandLine;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The commands that bring data in and take it out: <c>import</c>, <c>export</c>, <c>backup</c>, <c>restore</c>, <c>set-aside</c>; and <c>schedule</c>.</summary>
internal static class PortabilityCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
        var words = new PortabilityWords(Tongue.Of(TerminalWords.Language));
        var import = new Command("import", words["import-description"]);
        var archives = new ArchiveWords(words.Tongue);
        import.Subcommands.Add(new ImportCohortCommand(instance, words, archives).Build());
        import.Subcommands.Add(new ImportBulletinsCommand(instance, new BulletinsWords(words.Tongue), words).Build());
        root.Subcommands.Add(import);
        root.Subcommands.Add(new Command("export", archives["export-description"]) { new ExportCohortCommand(instance, archives, words).Build() });
        var backups = new BackupWords(words.Tongue);
        root.Subcommands.Add(new BackupCommand(instance, backups, words).Build());
        root.Subcommands.Add(new RestoreCommand(instance, backups, words).Build());
        root.Subcommands.Add(new SetAsideCommand(instance, backups, words).Build());
        root.Subcommands.Add(new ScheduleCommand(words).Build());
    }

    /// <summary><c>import</c>, to which each room adds what it reads.</summary>
    public static Command Import(RootCommand root) => root.Subcommands.Single(command => command.Name == "import");

    /// <summary><c>export</c>, to which each room adds what it writes.</summary>
    public static Command Export(RootCommand root) => root.Subcommands.Single(command => command.Name == "export");

    /// <summary><c>--format json|text</c>, text unless told otherwise.</summary>
    public static Option<string> Format(PortabilityWords words)
    {
        var format = new Option<string>("--format") { Description = words["format-option"], DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("json", "text");
        return format;
    }

    public static Option<string> Day(string name, PortabilityWords words) => new(name) { Description = words["option" + name], HelpName = "YYYY-MM-DD" };

    public static DateOnly? Day(string? text, Findings findings) => text is null ? null : FileDates.Read(text, 1, findings);
}
