using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

internal static class StandUpsSetup
{
    public static void AddStandUps(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<StandUpsWords>();
        services.AddScoped<Boards>();
        services.AddScoped<Followers>();
        services.AddScoped<WallDesk>();
        services.AddScoped<IPurge, OldWalls>();
        services.AddScoped<Announcement>();
        services.AddScoped<IPlanner, LinePlanner>();
        services.AddScoped<IDueHandler, StandUpSteps>();
        services.AddSingleton<IOccasionWords, StandUpOccasions>();
        services.AddScoped<IPeriodNames, StandUpNames>();
        services.AddScoped<IHomePart, StandUpHomePart>();
        services.AddScoped<ITellsItsRhythm, StandUpsInWords>();
        services.AddScoped<IArchivePart, StandUpArchivePart>();
        services.AddScoped<ICohortPart, StandUpBookPart>();
        services.AddScoped<ISample, SampleStandUps>();
        services.AddSingleton<ISimulatedPeople, SimulatedStandUps>();
        services.AddSingleton<ISimulatedPeople, SimulatedLines>();
        services.AddScoped<IHoldsOnPeople, StandUpsOnPeople>();
        AddRecords(services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<StandUp>("stand-ups").OnArrival((standUp, now) => standUp.Pause(now));
        services.AddRecords<StandUpNote>("stand-up-notes");
        services.AddRecords<StandUpLine>("stand-up-lines");
        services.AddRecords<StandUpBook>("stand-up-settings").Without(b => b.PlannedVersion).Without(b => b.PlannedCohort).Without(b => b.LookAgainAt);
        services.LeaveRecords<PairedWall>("a screen in a room of this instance, for a day");
    }

    public static void MapStandUps(this WebApplication app)
    {
        LiveEndpoints.Map(app);
        WallEndpoints.Map(app);
    }
}
