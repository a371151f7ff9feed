using Rituels.Portability;

namespace Rituels.Programme;

internal static class ProgrammeSetup
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ProgrammeWords>();
        builder.Services.AddScoped<Desk>();
        builder.Services.AddScoped<IHoldsOnPeople, ProgrammeOnPeople>();
    }

    public static void MapProgramme(this WebApplication app)
    {
        app.UseMiddleware<MovedTeams>();
        CohortLooks.Map(app);
    }
}
