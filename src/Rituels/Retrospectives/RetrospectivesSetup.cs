using Microsoft.Extensions.Options;
using Rituels.Delivery;
using Rituels.Portability;
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
        builder.Services.AddScoped<ISample, SampleWeeks>();
        builder.Services.AddScoped<ICohortPart, QuestionsPart>();
        builder.Services.AddSingleton<ISimulatedPeople, SimulatedTeams>();
        builder.Services.AddSingleton<IKeptPages, WeekPages>();
        builder.Services.AddScoped<ITeamPart, TeamPart>();
        builder.AddQuestions();
    }

    public static void MapRetrospectives(this WebApplication app) => HelpEnd.Map(app);
}
