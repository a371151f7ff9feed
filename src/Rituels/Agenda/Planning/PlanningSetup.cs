namespace Rituels.Agenda;

internal static class PlanningSetup
{
    public static void AddAgendaPlanning(this WebApplicationBuilder builder)
    {
    }
}
