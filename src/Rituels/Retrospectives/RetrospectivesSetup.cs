using Microsoft.Extensions.Options;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

internal static class RetrospectivesSetup
{
    public static void AddRetrospectives(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RetrospectivesWords>();
        builder.Services.AddScoped<HelpWords>();
        builder.Services.AddScoped<SearchWords>();
        builder.Services.AddScoped<ISearchWeeks>(services => services.GetRequiredService<IOptions<Settings>>().Value.IsPostgres
            ? ActivatorUtilities.CreateInstance<PostgresSearch>(services) : ActivatorUtilities.CreateInstance<SqliteSearch>(services));
        builder.Services.AddScoped<IHomePart, HomePart>();
        builder.Services.AddScoped<IPlanner, WeekPlanner>();
        builder.Services.AddScoped<IDueHandler, WeekSteps>();
        builder.Services.AddScoped<WeekLetters>();
        builder.Services.AddScoped<WaitingMails>();
        builder.Services.AddScoped<IComingMail, ComingNews>();
        builder.Services.AddSingleton<IOccasionWords, WeekOccasions>();
        builder.Services.AddScoped<WeekChats>();
        builder.Services.AddScoped<ISample, SampleWeeks>();
        builder.Services.AddScoped<IWeeklyRecords, ToldWeeks>();
        builder.Services.AddScoped<ICohortPart, QuestionsPart>();
        builder.Services.AddSingleton<ISimulatedPeople, SimulatedTeams>();
        builder.Services.AddSingleton<IKeptPages, WeekPages>();
        builder.Services.AddScoped<ICalendarSource, KeyDatesCalendar>();
        builder.Services.AddScoped<IKeyDateBook, NotedDateBook>();
        builder.Services.AddScoped<IGazetteSource, GazetteKeyDates>();
        builder.Services.AddScoped<IGazetteSource, GazetteVictories>();
        builder.Services.AddScoped<ITeamNews, TeamWeeksInShort>();
        builder.Services.AddScoped<ITellsItsRhythm, RetrospectivesInWords>();
        builder.Services.AddScoped<TeamAsks>();
        builder.Services.AddScoped<ITeamPart, TeamAsks>();
        builder.Services.AddScoped<ITeamPart, TeamStory>();
        builder.Services.AddScoped<ITeamPart, TeamPart>();
        builder.Services.AddScoped<IExport, RetrospectivesExport>();
        builder.Services.AddScoped<IDossierPart, RetrospectivesDossier>();
        builder.Services.AddScoped<IHoldsOnPeople, RetrospectivesOnPeople>();
        builder.AddQuestions();
        builder.AddReading();
        AddRecords(builder.Services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Retrospective>("retrospectives");
        services.AddRecords<NotedDate>("noted-dates");
        services.AddRecords<Draft>("drafts").Personal();
        services.AddRecords<Questionnaire>("questionnaire");
        services.LeaveRecords<WeekBook>("made anew by the planner, which plans nothing that is past for a cohort it does not know");
    }
}
