using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

internal static class CoachingSetup
{
    public static void AddCoaching(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CoachingWords>();
        services.AddScoped<CoachingMailWords>();
        services.AddScoped<CoachingLetters>();
        services.AddScoped<MondayLetters>();
        services.AddScoped<IPlanner, CoachingPlanner>();
        services.AddScoped<IDueHandler, CoachingSteps>();
        services.AddScoped<IMondayPart, CoachingMonday>();
        services.AddScoped<IComingMail, ComingMonday>();
        services.AddSingleton<IOccasionWords, CoachingOccasions>();
        services.AddScoped<ICalendarSource, CoachingCalendar>();
        services.AddScoped<IHomePart, CoachingHomePart>();
        services.AddScoped<ITellsItsRhythm, CoachingInWords>();
        services.AddScoped<ITeamPart, CoachingTeamPart>();
        services.AddScoped<IErasesAfterClosing, CoachingErasure>();
        services.AddScoped<IHoldsOnPeople, CoachingOnPeople>();
        services.AddScoped<ICohortPart, CoachingBookPart>();
        services.AddScoped<ISample, CoachingSample>();
        services.AddSingleton<ISimulatedPeople, SimulatedReferents>();
        AddRecords(services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Contact>("coaching-contacts");
        services.AddRecords<OfferedHours>("coaching-hours");
        services.AddRecords<CoachingSession>("coaching-sessions");
        services.AddRecords<CoachingBook>("coaching");
        services.AddRecords<TeamRhythm>("coaching-rhythms");
        services.LeaveRecords<CoachingPlan>("made anew by the planner, which plans nothing that is past for a cohort it does not know");
    }
}
