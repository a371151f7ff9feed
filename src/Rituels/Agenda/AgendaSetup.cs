using Rituels.Portability;

namespace Rituels.Agenda;

internal static class AgendaSetup
{
    public static void AddAgenda(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<AgendaWords>();
        builder.Services.AddScoped<IHoldsOnPeople, AgendaOnPeople>();
        AddRecords(builder.Services);
        builder.AddAgendaReading();
        builder.AddAgendaEditing();
        builder.AddAgendaFeeds();
        builder.AddAgendaMails();
        builder.AddAgendaPlanning();
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Session>("sessions");
        services.AddRecords<SessionChange>("session-changes");
        services.AddRecords<ToldSession>("told-sessions");
        services.AddRecords<Attendance>("attendances");
        services.AddRecords<AgendaBook>("agenda");
        services.LeaveRecords<CalendarKey>("opens this instance's address to who holds it");
    }

    public static void MapAgenda(this WebApplication app)
    {
        app.MapAgendaFeeds();
        app.MapAgendaMails();
        app.MapAgendaExport();
    }
}
