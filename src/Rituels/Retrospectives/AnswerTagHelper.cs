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
public sealed class AnswerTagHelper(ShellWords shared, RetrospectivesWords words) : TagHelper
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public string Hint { get; set; } = "";
    public string Value { get; set; } = "";
    public string? Theirs { get; set; }

    /// <summary>The limit in characters as people count them; 0 for a field without one.</summary>
    public int Max { get; set; }
    public int Rows { get; set; } = 3;
    public string Type { get; set; } = "textarea";
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string? Error => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    private bool Differs => Theirs is not null && Theirs != Answers.Of(null, [new("text", Value)])["text"];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Differs ? "versions" : "field");
        if (!Differs) Fill(output.Content.AppendHtml);
        else
        {
            var field = new TagBuilder("div") { Attributes = { ["class"] = "field" } };
            Fill(part => field.InnerHtml.AppendHtml(part));
            output.Content.AppendHtml(field).AppendHtml(TheirCard());
        }
    }

    private void Fill(Func<TagBuilder, object> append)
    {
        append(LabelTag());
        if (Hint.Length > 0) append(Paragraph("hint", Hint));
        if (Error is { } error) append(Paragraph("error", error));
        append(Control());
        if (Max > 0) append(Paragraph("counter", shared["at-most", Max], "count"));
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = Name } };
        label.InnerHtml.Append(Label);
        if (Optional) label.InnerHtml.AppendHtml(" <span class=\"optional\">").Append(shared["optional"]).AppendHtml("</span>");
        return label;
    }

    private TagBuilder Paragraph(string kind, string text, string? id = null)
    {
        var paragraph = new TagBuilder("p") { Attributes = { ["class"] = kind, ["id"] = $"{Name}-{id ?? kind}" } };
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private TagBuilder Control()
    {
        var control = new TagBuilder(Type == "textarea" ? "textarea" : "input") { Attributes = { ["id"] = Name, ["name"] = Name } };
        if (Type == "textarea")
        {
            (control.Attributes["rows"], control.Attributes["dir"], control.Attributes["data-max"]) = ($"{Rows}", "auto", $"{Max}");
            // HTML drops one line break right after the tag: without this one, a text that begins with a blank line would lose it.
            control.InnerHtml.AppendHtml("\n").Append(Value);
        }
        else (control.TagRenderMode, control.Attributes["type"], control.Attributes["value"]) = (TagRenderMode.SelfClosing, Type, Value);
        control.Attributes["aria-describedby"] = string.Join(' ', Describers());
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
        return control;
    }

    private IEnumerable<string> Describers()
    {
        if (Hint.Length > 0) yield return $"{Name}-hint";
        if (Error is not null) yield return $"{Name}-error";
        if (Max > 0) yield return $"{Name}-count";
        if (Differs) yield return $"{Name}-theirs";
    }

    private TagBuilder TheirCard()
    {
        var card = new TagBuilder("div") { Attributes = { ["class"] = "card stack", ["id"] = $"{Name}-theirs" } };
        card.InnerHtml.AppendHtml("<p><strong>").Append(words["their-version"]).AppendHtml("</strong></p><p dir=\"auto\">")
            .Append(Theirs!.Length == 0 ? words["nothing-there"] : Theirs).AppendHtml("</p>");
        return card;
    }
}
