using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Rituels.Retrospectives;

/// <summary>
/// Inline SVG over weeks, written from the back to the front. Places are in per cent: a picture is as wide as there is room,
/// and its texts and strokes keep their size. Colours come from classes; the content security policy allows no styles within.
/// </summary>
internal sealed class Canvas
{
    private readonly StringBuilder _svg;

    private Canvas(string start) => _svg = new(start);

    /// <param name="labelledBy">The id of the sentence that says what the picture says.</param>
    public static Canvas Picture(string labelledBy) => new($"""<svg class="picture" role="img" aria-labelledby="{labelledBy}" width="100%" height="150">""");

    public static Canvas Strip(string label) => new($"""<svg class="strip" role="img" aria-label="{Safe(label)}" width="100%" height="10">""");

    public void Rect(string kind, double x, double y, double width, double height, string? title = null) =>
        _svg.Append(Invariant($"""<rect class="{kind}" x="{x:0.##}%" y="{y:0.##}%" width="{width:0.##}%" height="{height:0.##}%">""")).Append(Title(title)).Append("</rect>");

    public void Line(string kind, double x1, double y1, double x2, double y2) =>
        _svg.Append(Invariant($"""<line class="{kind}" x1="{x1:0.##}%" y1="{y1:0.##}%" x2="{x2:0.##}%" y2="{y2:0.##}%"/>"""));

    public void Dot(string kind, double x, double y, string title) =>
        _svg.Append(Invariant($"""<circle class="{kind}" cx="{x:0.##}%" cy="{y:0.##}%" r="4">""")).Append(Title(title)).Append("</circle>");

    /// <summary>A path in hundredths, stretched to the picture; its stroke is not.</summary>
    public void Path(string kind, IEnumerable<string> steps)
    {
        var path = string.Concat(steps);
        if (path.Length > 0) _svg.Append($"""<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%"><path class="{kind}" vector-effect="non-scaling-stroke" d="{path}"/></svg>""");
    }

    /// <summary>Below the picture, from that place on.</summary>
    public void Below(string text, double x, bool isSpare) =>
        _svg.Append(Invariant($"""<text class="{(isSpare ? "month spare" : "month")}" x="{x:0.##}%" y="100%" dy="1.5em">""")).Append(Safe(text)).Append("</text>");

    public HtmlString Done() => new(_svg.Append("</svg>").ToString());

    public static string Move(double x, double y) => Invariant($"M{x:0.##} {y:0.##}");
    public static string To(double x, double y) => Invariant($"L{x:0.##} {y:0.##}");

    private static string Title(string? text) => text is null ? "" : $"<title>{Safe(text)}</title>";
    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
