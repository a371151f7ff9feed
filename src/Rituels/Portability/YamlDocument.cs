using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>
/// Loads one YAML document as nodes that know their lines. Aliases are refused, so that a small text cannot stand for a huge
/// one, and so is deep nesting, which loading follows recursively.
/// </summary>
internal static class YamlDocument
{
    private const int Deepest = 12;

    public static YamlNode? Load(string text, Findings findings)
    {
        if (Encoding.UTF8.GetByteCount(text) > FileLimits.Bytes)
        {
            findings.Problem(1, "file-too-large", FileLimits.Bytes >> 20);
            return null;
        }
        var reached = 1L;
        try
        {
            return IsTame(text, findings, ref reached) ? Root(text, findings) : null;
        }
        catch (YamlException broken)
        {
            Explain(broken, Math.Max(broken.Start.Line, reached), text, findings);
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a brace or bracket that is never closed.
            findings.Problem(reached, "yaml-broken");
        }
        return null;
    }

    /// <param name="reached">The line of the last event that could be read.</param>
    private static bool IsTame(string text, Findings findings, ref long reached)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); reached = parser.Current.Start.Line)
        {
            depth += parser.Current!.NestingIncrease;
            var fault = parser.Current is AnchorAlias ? "yaml-alias" : depth > Deepest ? "yaml-too-deep" : null;
            if (fault is null) continue;
            findings.Problem(parser.Current.Start.Line, fault);
            return false;
        }
        return true;
    }

    private static void Explain(YamlException broken, long line, string text, Findings findings)
    {
        var lines = text.TrimEnd().Split('\n');
        var tab = Array.FindIndex(lines, (int)Math.Min(line, lines.Length) - 1, l => l.TrimStart(' ').StartsWith('\t'));
        if (broken.Message.Contains("Duplicate key", StringComparison.Ordinal)) findings.Problem(broken.Start.Line, "yaml-key-twice");
        else if (tab >= 0) findings.Problem(tab + 1, "yaml-tab");
        else findings.Problem(Math.Min(line, lines.Length), "yaml-broken");
    }

    private static YamlNode? Root(string text, Findings findings)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is [var only]) return only.RootNode;
        findings.Problem(stream.Documents.Count == 0 ? 1 : stream.Documents[1].RootNode.Start.Line, stream.Documents.Count == 0 ? "file-empty" : "yaml-second-document");
        return null;
    }
}
