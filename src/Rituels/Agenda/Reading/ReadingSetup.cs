using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

internal static class ReadingSetup
{
    public static void AddAgendaReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IHomePart, AgendaHomePart>();
        builder.Services.AddScoped<LedBooks>();
        builder.Services.AddScoped<ITeamPart, AgendaTeamPart>();
        builder.Services.AddScoped<IPersonPart, AgendaPersonPart>();
        builder.Services.AddScoped<IGazetteSource, GazetteSessions>();
        builder.Services.AddScoped<ITellsItsRhythm, SessionsInWords>();
        builder.Services.AddScoped<IProgrammePart, AgendaProgrammePart>();
        builder.Services.AddScoped<IOutsideDoor, AgendaDoor>();
        builder.Services.AddScoped<ISitePart, AgendaFiles>();
        builder.Services.AddScoped<ISample, SampleSessions>();
    }
}
