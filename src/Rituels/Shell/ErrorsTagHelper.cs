using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rituels.Shell;

/// <summary><c>&lt;errors /&gt;</c>: above a form that came back, each error as a link to its field, read out and focused.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(ShellWords words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ModelState.Where(e => e.Value!.Errors.Count > 0).Select(e => (e.Key, e.Value!.Errors[0].ErrorMessage)).ToList();
        if (errors.Count == 0) { output.SuppressOutput(); return; }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice error");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>").Append(words["errors-title"]).AppendHtml("</h2><ul>");
        foreach (var (key, message) in errors) Line(output, key, message);
        output.Content.AppendHtml("</ul>");
    }

    private static void Line(TagHelperOutput output, string key, string message)
    {
        output.Content.AppendHtml("<li>");
        if (key.Length == 0) output.Content.Append(message);
        else
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(key, "-").ToLowerInvariant() } };
            link.InnerHtml.Append(message);
            output.Content.AppendHtml(link);
        }
        output.Content.AppendHtml("</li>");
    }
}
