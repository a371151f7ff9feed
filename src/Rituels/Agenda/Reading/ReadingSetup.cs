namespace Rituels.Agenda;

internal static class ReadingSetup
{
    public static void AddAgendaReading(this WebApplicationBuilder builder)
    {
    }
}
