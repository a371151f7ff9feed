namespace Rituels.Agenda;

internal static class PlanningSetup
{
    public static void AddAgendaPlanning(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PlanningWords>();
        builder.Services.AddScoped<AgendaImportWords>();
        builder.Services.AddScoped<AgendaExportWords>();
    }
}
