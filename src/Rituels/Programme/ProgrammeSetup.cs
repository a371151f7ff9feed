namespace Rituels.Programme;

internal static class ProgrammeSetup
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ProgrammeWords>();
        builder.Services.AddScoped<Desk>();
    }

    public static void MapProgramme(this WebApplication app)
    {
        app.UseMiddleware<MovedTeams>();
        CohortLooks.Map(app);
    }
}
