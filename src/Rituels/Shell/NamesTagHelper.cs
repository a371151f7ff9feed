using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Rituels.Shell;

/// <summary>Names as a list within a sentence, each on its own: one that is written from right to left leaves the others in their order.</summary>
[HtmlTargetElement("names", Attributes = "all", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NamesTagHelper(Visit visit) : TagHelper
{
    public required IEnumerable<string> All { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (joint, name) in visit.Tongue.Joined(All)) output.Content.Append(joint).AppendHtml("<bdi>").Append(name).AppendHtml("</bdi>");
    }
}
