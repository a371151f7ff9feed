using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>
/// <c>&lt;a mail-to="person"&gt;…&lt;/a&gt;</c>: writes to somebody of the cohort under the address that they show, or the one that staff share. Without either
/// it is no link, and nothing at all when it only offers to write (<c>or-nothing</c>).
/// </summary>
[HtmlTargetElement("a", Attributes = "mail-to")]
public sealed class MailToTagHelper(IAddressBook book, Visit visit) : TagHelper
{
    public required Person MailTo { get; set; }
    public bool OrNothing { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var addresses = await book.For(visit, View.HttpContext.RequestAborted);
        if (addresses.Of(MailTo) is { } address) output.Attributes.SetAttribute("href", MailLink.To(address));
        else if (OrNothing) output.SuppressOutput();
        else output.TagName = null;
    }
}
