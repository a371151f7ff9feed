using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rituels.Shell;

/// <summary>
/// A labelled field with its hint and error tied to it for screen readers:
/// <c>&lt;field for="Name" label="…" hint="…" /&gt;</c>. <c>type</c> is an input type or <c>textarea</c> (a <c>password</c> is never shown again); a select, or anything
/// else, is written inside and takes its id, name and description from <c>FieldTagHelper.Attributes</c> by hand.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper(ShellWords words) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";

    /// <summary>
    /// Says that the field may stay empty: optional fields are marked, required ones are not. A list says it by the words of its
    /// empty choice.
    /// </summary>
    public bool Optional { get; set; }
    public string? Autocomplete { get; set; }

    /// <summary>Choices of a select: value and words.</summary>
    public IEnumerable<(string Value, string Text)>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Name => For.Name;
    private string Id => TagBuilder.CreateSanitizedId(Name, "-").ToLowerInvariant();
    private string? Error => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    private string Value => View.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Text(For.Model);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(LabelTag());
        if (Hint is not null) output.Content.AppendHtml(Paragraph("hint", Hint));
        if (Error is { } error) output.Content.AppendHtml(Paragraph("error", error));
        if (inside.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Options is null ? Input() : Select());
        else output.Content.AppendHtml(inside);
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = Id } };
        label.InnerHtml.Append(Label);
        if (Optional && Options is null) label.InnerHtml.AppendHtml(" <span class=\"optional\">").Append(words["optional"]).AppendHtml("</span>");
        return label;
    }

    private TagBuilder Paragraph(string kind, string text)
    {
        var paragraph = new TagBuilder("p") { Attributes = { ["class"] = kind, ["id"] = $"{Id}-{kind}" } };
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private TagBuilder Input()
    {
        var input = Described(new TagBuilder(Type == "textarea" ? "textarea" : "input"));
        input.Attributes["dir"] = "auto";
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        if (Type == "textarea") input.InnerHtml.Append(Value);
        else (input.TagRenderMode, input.Attributes["type"], input.Attributes["value"]) = (TagRenderMode.SelfClosing, Type, Type == "password" ? "" : Value);
        return input;
    }

    private TagBuilder Select()
    {
        var select = Described(new TagBuilder("select"));
        foreach (var (value, text) in Options!)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
            if (value == Value) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(text);
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }

    private TagBuilder Described(TagBuilder control)
    {
        (control.Attributes["id"], control.Attributes["name"]) = (Id, Name);
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());
        if (describedBy.Length > 0) control.Attributes["aria-describedby"] = describedBy;
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
        if (!Optional && Type != "file") control.Attributes["required"] = "required";
        return control;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<string> lines => string.Join('\n', lines),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
