namespace Rituels.Agenda;

internal static class EditingSetup
{
    public static void AddAgendaEditing(this WebApplicationBuilder builder)
    {
    }
}
