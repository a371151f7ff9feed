using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

internal static class GazetteSetup
{
    public static void AddGazette(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<GazetteWords>();
        services.AddScoped<GazetteMailWords>();
        services.AddScoped<GazetteDesk>();
        services.AddScoped<GazetteLetters>();
        services.AddScoped<Approval>();
        services.AddScoped<IPlanner, GazettePlanner>();
        services.AddScoped<IDueHandler, GazetteSteps>();
        services.AddScoped<IComingMail, ComingGazette>();
        services.AddScoped<IMondayPart, GazetteMonday>();
        services.AddSingleton<IOccasionWords, GazetteOccasions>();
        services.AddScoped<IHomePart, GazetteHomePart>();
        services.AddScoped<IArchivePart, GazetteArchivePart>();
        services.AddScoped<ITellsItsRhythm, GazetteInWords>();
        services.AddScoped<ICohortPart, GazetteBookPart>();
        services.AddScoped<ISample, GazetteSample>();
        services.AddSingleton<ISimulatedPeople, SimulatedEditors>();
        services.AddScoped<IHoldsOnPeople, GazetteOnPeople>();
        AddRecords(services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Issue>("gazette-issues");
        services.AddRecords<GazetteBook>("gazette");
        services.LeaveRecords<GazettePlan>("made anew by the planner, which plans nothing that is past for a cohort it does not know");
        services.LeaveRecords<GazetteKey>("opens this instance's address to who holds it");
    }

    public static void MapGazette(this WebApplication app) => GazetteFeed.Map(app);
}
