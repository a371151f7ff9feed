namespace Rituels.Programme;

internal static class ProgrammeSetup
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ProgrammeWords>();
    }

    public static void MapProgramme(this WebApplication app)
    {
    }
}
