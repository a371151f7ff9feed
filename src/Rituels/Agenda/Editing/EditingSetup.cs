using Rituels.Portability;

namespace Rituels.Agenda;

internal static class EditingSetup
{
    public static void AddAgendaEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SheetWords>();
        builder.Services.AddScoped<ICohortPart, AgendaBookPart>();
    }
}
