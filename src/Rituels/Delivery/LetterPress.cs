using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Rituels.Delivery;

/// <summary>Prints letters: a Razor component given a view becomes the HTML of a mail.</summary>
public sealed class LetterPress(IServiceProvider services, ILoggerFactory loggers)
{
    /// <typeparam name="TComponent">A component with one parameter, <c>View</c>.</typeparam>
    public async Task<Letter> Print<TComponent>(object view, Guid? cohortId, string language, string subject, string text) where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
        return new Letter { CohortId = cohortId, Language = language, Subject = subject, Html = "<!doctype html>\n" + html, Text = text };
    }
}
