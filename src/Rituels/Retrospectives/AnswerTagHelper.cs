using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>
/// One text of the weekly form: label, hint, error, the text with its counter, and beside it a colleague's version when
/// the two differ.
/// </summary>
[HtmlTargetElement("field-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AnswerTagHelper(ShellWords shared, RetrospectivesWords words, HtmlEncoder html) : TagHelper
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public string Hint { get; set; } = "";
    public string Value { get; set; } = "";

    /// <summary>A colleague's version, shown when <see cref="Conflict"/> is and the two differ. Empty is a version too.</summary>
    public string Theirs { get; set; } = "";
    public bool Conflict { get; set; }

    /// <summary>The limit in characters as people count them; 0 for a field without one.</summary>
    public int Max { get; set; }
    public int Rows { get; set; } = 3;
    public string Type { get; set; } = "textarea";
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string? Error => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    private bool Differs => Conflict && Theirs != Answers.Of(null, [new("text", Value)])["text"];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Differs ? "versions" : "field");
        output.Content.SetHtmlContent(Differs ? $"""<div class="field">{Field()}</div>{TheirCard()}""" : Field());
    }

    // Written at one go: seven of these are most of the form, and a tree of tag builders for each doubles what it costs.
    private string Field() => $"""
        <label for="{Id}">{Safe(Label)}{(Optional ? $" <span class=\"optional\">{Safe(shared["optional"])}</span>" : "")}</label>
        {Paragraph("hint", Hint)}{Paragraph("error", Error)}{Control()}{Paragraph("counter", Max > 0 ? shared["at-most", Max] : null, "count")}
        """;

    private string Paragraph(string kind, string? text, string? id = null) =>
        string.IsNullOrEmpty(text) ? "" : $"""<p class="{kind}" id="{Id}-{id ?? kind}">{Safe(text)}</p>""";

    // HTML drops one line break right after the tag: without this one, a text that begins with a blank line would lose it.
    private string Control() => Type == "textarea"
        ? $"""<textarea id="{Id}" name="{Id}" rows="{Rows}" dir="auto" data-max="{Max}"{About()}>{"\n"}{Safe(Value)}</textarea>"""
        : $"""<input id="{Id}" name="{Id}" type="{Safe(Type)}" value="{Safe(Value)}"{About()}>""";

    private string About()
    {
        var describers = string.Join(' ', Describers());
        return (describers.Length > 0 ? $" aria-describedby=\"{describers}\"" : "") + (Error is null ? "" : " aria-invalid=\"true\"");
    }

    private IEnumerable<string> Describers()
    {
        if (Hint.Length > 0) yield return $"{Id}-hint";
        if (Error is not null) yield return $"{Id}-error";
        if (Max > 0) yield return $"{Id}-count";
        if (Differs) yield return $"{Id}-theirs";
    }

    private string TheirCard() => $"""
        <div class="card stack" id="{Id}-theirs"><p><strong>{Safe(words["their-version"])}</strong></p><p dir="auto">{Safe(Theirs.Length == 0 ? words["nothing-there"] : Theirs)}</p></div>
        """;

    private string Id => Safe(Name);
    private string Safe(string text) => html.Encode(text);
}
