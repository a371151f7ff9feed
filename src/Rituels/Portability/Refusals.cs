using System.Text.Json;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>How a command that did nothing says why: JSON on standard output, or a line on standard error.</summary>
internal static class Refusals
{
    /// <returns>The exit code.</returns>
    public static int Say(bool json, params string[] sentences)
    {
        if (json) Console.WriteLine(JsonSerializer.Serialize(new { problems = new[] { new { line = 1, message = string.Join(' ', sentences) } } }, ImportReport.Options));
        else foreach (var sentence in sentences) Console.Error.WriteLine(sentence);
        return CommandLine.BadInput;
    }
}
