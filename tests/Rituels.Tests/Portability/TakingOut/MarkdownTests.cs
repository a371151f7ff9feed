using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Ours = Rituels.Portability.Markdown;

namespace Rituels.Tests.Portability;

/// <summary>What people wrote, read back from the HTML that a Markdown program makes of it.</summary>
public class MarkdownTests
{
    [Theory]
    [InlineData("# pas un titre")]
    [InlineData("- un\n- deux")]
    [InlineData("1. un\n2) deux")]
    [InlineData("+ un\n=====\n-----\n***")]
    [InlineData("*gras* _et_ **plus** `code` ~barré~")]
    [InlineData("<script>alert(1)</script> <b>gras</b> &amp; &lt;")]
    [InlineData("[lien](https://ailleurs.example) ![image](x.png) <https://ailleurs.example>")]
    [InlineData("> cité\n>> deux fois")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("    quatre espaces\n\tune tabulation")]
    [InlineData("```\ncode\n```")]
    [InlineData("une ligne  \nfinie par des espaces\\")]
    [InlineData("[^1] et [x]: https://ailleurs.example")]
    [InlineData("\n\nun\n\n\ndeux\n")]
    [InlineData("مرحبا * بالجميع 👩‍👩‍👧 $x$")]
    public void A_quotation_reads_as_it_was_written(string text) => Assert.Equal(Words(text), Words(Read(Ours.Quote(text)).TextContent));

    [Fact]
    public void No_text_becomes_anything_but_text()
    {
        var hostile = Gen.Elements("#*_-+=`~<>[]()!&|\\\n.:;0123 ab\"'$^{}@".ToCharArray()).ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(hostile.ToArbitrary(), text =>
        {
            var (quoted, line) = (Read(Ours.Quote(text)), Read("- " + Ours.Line(text)));
            Assert.Equal(Words(text), Words(quoted.TextContent));
            Assert.Equal(Words(text), Words(line.TextContent));
            Assert.Empty(quoted.QuerySelectorAll("blockquote > :not(p), blockquote p > :not(br)"));
            Assert.Empty(line.QuerySelectorAll("ul > li *"));
        }).QuickCheckThrowOnFailure();
    }

    private static IElement Read(string markdown) => new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown)).Body!;

    /// <summary>Spaces and line breaks may differ, words may not.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
