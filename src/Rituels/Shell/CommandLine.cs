using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Rituels.Shell;

/// <summary>The command line: each room brings its commands, all share <c>--data</c>. Exit code 2 is bad input, 1 a failure, 130 an interruption.</summary>
public static class CommandLine
{
    public const int Failure = 1, BadInput = 2, Interrupted = 130;

    public static readonly Option<string> Data = new("--data") { DefaultValueFactory = _ => "data", Recursive = true, HelpName = "DIR" };

    public static async Task<int> Run(string[] args, Instance instance, Func<Instance, RootCommand> commands)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = TerminalWords.Culture;
        var (configuration, rest) = Split(args);
        var root = commands(instance.With(configuration));
        root.Options.Add(Data);
        Data.Description = TerminalWords.Say("data-option");
        var parsed = root.Parse(rest);
        var unknown = Unknown(parsed, rest).ToList();
        if (parsed.Errors.Count + unknown.Count > 0) return Refuse(parsed, unknown);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var fault in wrong.Failures) await Console.Error.WriteLineAsync(fault);
            return BadInput;
        }
        catch (InvalidDataException wrong) when (wrong.GetBaseException() is JsonException json)
        {
            await Console.Error.WriteLineAsync(TerminalWords.Say("config-json", Instance.ConfigurationFile, json.LineNumber + 1));
            return BadInput;
        }
        catch (Exception wrong) when (wrong.GetBaseException() is FormatException)
        {
            // An address to listen on that is none: the message names it.
            await Console.Error.WriteLineAsync(wrong.Message);
            return BadInput;
        }
        catch (Exception wrong)
        {
            // A port in use, a folder that cannot be written, a database out of reach: whoever sits there needs the reason, not the stack.
            await Console.Error.WriteLineAsync(TerminalWords.Say("failed", Reason(wrong).ReplaceLineEndings(" ")));
            return Failure;
        }
    }

    /// <summary>What the database says tells more than that it failed.</summary>
    private static string Reason(Exception wrong) => (wrong.InnerException is DbException inner ? inner : wrong).Message;

    /// <summary>Options that the command does not have, also where the parser would take them for a file; and words left over.</summary>
    private static IEnumerable<string> Unknown(ParseResult parsed, string[] rest)
    {
        var known = KnownWords(parsed.CommandResult.Command).Concat(parsed.RootCommandResult.Command.Options.SelectMany(o => o.Aliases)).ToHashSet();
        return rest.TakeWhile(word => word != "--").Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.Split('=', ':')[0])
            .Where(option => !known.Contains(option)).Concat(parsed.UnmatchedTokens).Distinct();
    }

    private static int Refuse(ParseResult parsed, List<string> unknown)
    {
        var own = parsed.Errors.Select(error => error.Message).Where(message => !unknown.Exists(word => message.Contains(word, StringComparison.Ordinal)));
        foreach (var message in own) Console.Error.WriteLine(message);
        foreach (var word in unknown)
            Console.Error.WriteLine(NearestWords.To(word, KnownWords(parsed.CommandResult.Command)) is { } near
                ? TerminalWords.Say("did-you-mean", word, near)
                : TerminalWords.Say("not-known", word));
        return BadInput;
    }

    private static IEnumerable<string> KnownWords(Command command) =>
        [.. command.Options.Select(option => option.Name), .. command.Subcommands.Select(sub => sub.Name), Data.Name, "--help", "--version"];

    private static (string[] Configuration, string[] Others) Split(string[] args)
    {
        List<string> configuration = [], rest = [];
        for (var i = 0; i < args.Length; i++)
        {
            var isKey = args[i].StartsWith("--Rituels:", StringComparison.OrdinalIgnoreCase) || args[i].StartsWith("--Rituels__", StringComparison.OrdinalIgnoreCase);
            (isKey ? configuration : rest).Add(args[i]);
            if (isKey && !args[i].Contains('=') && i + 1 < args.Length) configuration.Add(args[++i]);
        }
        return ([.. configuration], [.. rest]);
    }
}
