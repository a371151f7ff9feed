using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

internal static class WhoIsWhoSetup
{
    public static void AddWhoIsWho(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<DirectoryWords>();
        services.AddScoped<Contacts>();
        services.AddScoped<AddressBook>();
        services.AddScoped<IAddressBook>(provider => provider.GetRequiredService<AddressBook>());
        services.AddScoped<Rolls>();
        services.AddScoped<DirectoryFiles>();
        services.AddScoped<ICohortPart, DirectoryPart>();
        services.AddScoped<IHoldsOnPeople, DirectoryOnPeople>();
        services.AddScoped<ISample, SampleCards>();
        services.AddSingleton<ISimulatedPeople, SimulatedCards>();
        services.AddRecords<Card>("directory-cards");
        services.AddRecords<DirectoryBook>("directory");
    }

    public static void MapWhoIsWho(this WebApplication app) => OneCard.Map(app);
}
