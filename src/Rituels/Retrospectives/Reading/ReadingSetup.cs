using Rituels.Programme;

namespace Rituels.Retrospectives;

internal static class ReadingSetup
{
    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReadingWords>();
        builder.Services.AddScoped<PictureWords>();
        builder.Services.AddScoped<ITeamChanges, TeamChanges>();
    }
}
