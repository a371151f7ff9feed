using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Agenda;

internal static class EditingSetup
{
    public static void AddAgendaEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SheetWords>();
        builder.Services.AddScoped<IUseRooms, RoomsOfSessions>();
        builder.Services.AddScoped<ICohortPart, AgendaBookPart>();
    }
}
