using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Site;

internal static class SiteSetup
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<SiteWords>();
        services.AddScoped<ProgrammeDesk>();
        services.AddScoped<ProgrammeMarkdown>();
        services.AddScoped<IOutsideDoor, ProgrammeDoor>();
        services.AddScoped<ISitePart, ProgrammeFiles>();
        services.AddScoped<ICohortPart, SiteBookPart>();
        services.AddScoped<ISample, SampleSite>();
        services.AddRecords<SiteBook>("site");
    }

    public static void MapSite(this WebApplication app) => ProgrammeMarkdown.Map(app);
}
