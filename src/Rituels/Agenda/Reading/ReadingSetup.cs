using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

internal static class ReadingSetup
{
    public static void AddAgendaReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IHomePart, AgendaHomePart>();
        builder.Services.AddScoped<ISample, SampleSessions>();
    }
}
