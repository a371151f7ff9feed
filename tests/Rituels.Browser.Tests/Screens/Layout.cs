using Microsoft.Playwright;

namespace Rituels.Browser.Tests.Screens;

internal static class Layout
{
    /// <summary>The elements that stick out of the page sideways; none when nothing has to be scrolled to be read.</summary>
    private const string Find = """
        () => {
            const root = document.documentElement, wide = root.clientWidth + 1;
            if (root.scrollWidth <= wide) return '';
            const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide && !e.closest('.visually-hidden, pre'));
            return `${root.scrollWidth} > ${root.clientWidth}: ` + out.slice(-4).map(e => e.outerHTML.slice(0, 160)).join(' | ');
        }
        """;

    public static Task<string> Overflow(IPage page) => page.EvaluateAsync<string>(Find);
}
