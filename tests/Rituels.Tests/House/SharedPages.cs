using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Rituels.Tests.House;

/// <summary>Every house has the same pages: what the framework learns of their classes by reflection, in a fifth of a second, is learnt once.</summary>
internal static class SharedPages
{
    private static readonly Lock Gate = new();
    private static List<CompiledPageActionDescriptor>? _known;

    public static void Use(IServiceCollection services)
    {
        var asked = services.Single(service => service.ServiceType == typeof(IActionDescriptorProvider) && service.ImplementationType?.Name == "CompiledPageActionDescriptorProvider");
        services.Remove(asked);
        services.AddSingleton<IActionDescriptorProvider>(provider => new Once((IActionDescriptorProvider)ActivatorUtilities.CreateInstance(provider, asked.ImplementationType!)));
    }

    private sealed class Once(IActionDescriptorProvider pages) : IActionDescriptorProvider
    {
        public int Order => pages.Order;

        public void OnProvidersExecuting(ActionDescriptorProviderContext context)
        {
            lock (Gate)
            {
                if (_known is null)
                {
                    pages.OnProvidersExecuting(context);
                    _known = [.. context.Results.Cast<CompiledPageActionDescriptor>().Select(Copy)];
                }
                else foreach (var page in _known) context.Results.Add(Copy(page));
            }
        }

        public void OnProvidersExecuted(ActionDescriptorProviderContext context) => pages.OnProvidersExecuted(context);
    }

    /// <summary>A house writes down in each what it made of it.</summary>
    private static CompiledPageActionDescriptor Copy(CompiledPageActionDescriptor page) => new(page)
    {
        ActionConstraints = page.ActionConstraints, AttributeRouteInfo = page.AttributeRouteInfo, BoundProperties = page.BoundProperties, DeclaredModelTypeInfo = page.DeclaredModelTypeInfo,
        DisplayName = page.DisplayName, EndpointMetadata = page.EndpointMetadata, FilterDescriptors = page.FilterDescriptors, HandlerMethods = page.HandlerMethods, HandlerTypeInfo = page.HandlerTypeInfo,
        ModelTypeInfo = page.ModelTypeInfo, PageTypeInfo = page.PageTypeInfo, Parameters = page.Parameters, Properties = new Dictionary<object, object?>(page.Properties), RouteValues = page.RouteValues,
    };
}
