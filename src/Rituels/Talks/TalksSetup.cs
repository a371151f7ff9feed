using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

internal static class TalksSetup
{
    public static void AddTalks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<TalksWords>();
        services.AddScoped<TalkMailWords>();
        services.AddScoped<TalkNotices>();
        services.AddScoped<TalkLetters>();
        services.AddScoped<TalkAnnouncements>();
        services.AddScoped<TalkDoor>();
        services.AddScoped<TalkTools>();
        services.AddScoped<IProposeTalks, TalkProposals>();
        services.AddScoped<IGazetteSource, TalksGazette>();
        services.AddScoped<ICalendarSource, TalksCalendar>();
        services.AddScoped<IUseRooms, RoomsOfTalks>();
        services.AddScoped<IDueHandler, TalkSteps>();
        services.AddSingleton<IOccasionWords, TalkOccasions>();
        services.AddScoped<IPeriodNames, TalkNames>();
        services.AddScoped<IMondayPart, TalksMonday>();
        services.AddScoped<IHomePart, TalksHomePart>();
        services.AddScoped<ITeamPart, TalksTeamPart>();
        services.AddScoped<ITellsItsRhythm, TalksInWords>();
        services.AddScoped<IProgrammePart, TalksProgrammePart>();
        services.AddScoped<IOutsideDoor, TalksOutsideDoor>();
        services.AddScoped<ISitePart, TalksFiles>();
        services.AddScoped<IPersonPart, TalksPersonPart>();
        services.AddScoped<ICohortPart, TalkBookPart>();
        services.AddScoped<ISample, SampleTalks>();
        services.AddSingleton<ISimulatedPeople, SimulatedSpeakers>();
        services.AddScoped<IHoldsOnPeople, TalksOnPeople>();
        AddRecords(services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Talk>("talks");
        services.AddRecords<TalkVoice>("talk-voices");
        services.AddRecords<TalkSeat>("talk-seats");
        services.AddRecords<TalkNews>("talk-news");
        services.AddRecords<TalkBook>("talk-settings");
    }

    public static void MapTalks(this WebApplication app) => TalksMarkdown.Map(app);
}
