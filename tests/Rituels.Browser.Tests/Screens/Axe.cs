using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Rituels.Browser.Tests.Screens;

/// <summary>What axe says of a page, one line for each element.</summary>
internal static class Axe
{
    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Deque's own runner opens another tab for each run, to join the results of frames. The one frame here previews a letter:
    // letters are looked at by themselves.
    private const string Run = """
        async tags => {
            if (document.querySelector('iframe:not([sandbox=""]), frame')) return 'a frame, which is not looked into';
            const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
            return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target} ${node.html} ${[...node.any, ...node.all].map(check => check.message).join('; ')}`)).join('\n');
        }
        """;

    public static Task<string> Violations(IPage page) => Look(page, [.. Wcag, "best-practice"]);

    /// <summary>A letter is no page of a site: it has no landmarks.</summary>
    public static Task<string> LetterViolations(IPage page) => Look(page, Wcag);

    private static async Task<string> Look(IPage page, string[] tags)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string>(Run, tags);
    }
}
