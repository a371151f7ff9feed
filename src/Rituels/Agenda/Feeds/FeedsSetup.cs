namespace Rituels.Agenda;

internal static class FeedsSetup
{
    public static void AddAgendaFeeds(this WebApplicationBuilder builder)
    {
    }

    public static void MapAgendaFeeds(this WebApplication app)
    {
    }
}
