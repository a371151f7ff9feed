using Rituels.Shell;

namespace Rituels.Portability;

internal static class PortabilitySetup
{
    public static void AddPortability(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PortabilityWords>();
        builder.Services.AddScoped<ArchiveWords>();
        builder.Services.AddSingleton<IGreeting, SampleCohort>();
    }
}
