using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// <c>&lt;moment for="Closes" legend="…" hint="…" /&gt;</c>: a weekday and an hour side by side. What is written inside comes before
/// them in the line.
/// </summary>
[HtmlTargetElement("moment", Attributes = "for,legend")]
public sealed class MomentTagHelper(ProgrammeWords words, ShellWords shared) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Legend { get; set; }
    public string? Hint { get; set; }

    /// <summary>The hour may stay empty.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var moment = (MomentInput?)For.Model ?? new MomentInput();
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml("<legend>").Append(Legend).AppendHtml("</legend>");
        if (Hint is not null) output.Content.AppendHtml("<p class=\"hint\">").Append(Hint).AppendHtml("</p>");
        output.Content.AppendHtml("<div class=\"fields\">").AppendHtml(inside);
        await Part(output, nameof(MomentInput.Day), moment.Day, words["weekday"], field => field.Options = words.Tongue.Weekdays());
        await Part(output, nameof(MomentInput.Time), moment.Time, words["hour"], field => field.Type = "time");
        output.Content.AppendHtml("</div>");
    }

    private async Task Part(TagHelperOutput output, string part, string? value, string label, Action<FieldTagHelper> adjust)
    {
        var explorer = For.ModelExplorer.GetExplorerForProperty(part) ?? For.ModelExplorer.GetExplorerForModel(value);
        var field = new FieldTagHelper(shared) { For = new ModelExpression($"{For.Name}.{part}", explorer), Label = label, View = View, Optional = Optional };
        adjust(field);
        var inner = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await field.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), part), inner);
        output.Content.AppendHtml(inner);
    }
}
