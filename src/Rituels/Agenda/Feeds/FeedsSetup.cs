using Rituels.Shell;

namespace Rituels.Agenda;

internal static class FeedsSetup
{
    public static void AddAgendaFeeds(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<FeedWords>();
        services.AddScoped<FeedEntries>();
        services.AddScoped<AgendaFeeds>();
        services.AddScoped<PersonalFeeds>();
        services.AddSingleton<IKeptPages, FeedPages>();
        services.AddSingleton<CalendarUses>();
        services.AddHostedService(provider => provider.GetRequiredService<CalendarUses>());
    }

    public static void MapAgendaFeeds(this WebApplication app) => FeedEndpoints.Map(app);
}
