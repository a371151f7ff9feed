namespace Rituels.Portability;

internal static class PortabilitySetup
{
    public static void AddPortability(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PortabilityWords>();
    }
}
