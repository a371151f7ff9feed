using System.Text.Json;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>How a command that did nothing says why: JSON on standard output, or a line on standard error.</summary>
internal static class Refusals
{
    /// <returns>The exit code.</returns>
    public static int Say(bool json, string message)
    {
        if (json) Console.WriteLine(JsonSerializer.Serialize(new { problems = new[] { new { line = 1, message } } }, ImportReport.Options));
        else Console.Error.WriteLine(message);
        return CommandLine.BadInput;
    }
}
