using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Portability;

internal static class PortabilitySetup
{
    public static void AddPortability(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<PortabilityWords>();
        services.AddScoped<ArchiveWords>();
        services.AddSingleton<IGreeting, SampleCohort>();
        AddTakingOut(services);
        AddPrivacy(services);
    }

    public static void MapPortability(this WebApplication app) => SharedCsv.Map(app);

    private static void AddTakingOut(IServiceCollection services)
    {
        services.AddScoped<TakingOutWords>();
        services.AddScoped<Dossiers>();
        services.AddScoped<SharedTeams>();
        services.AddSingleton<ShareUses>();
        services.AddHostedService(provider => provider.GetRequiredService<ShareUses>());
        services.AddRecords<ShareLink>("share-links").Unless((db, link) => db.Set<ShareLink>().Any(other => other.TokenHash == link.TokenHash));
        services.AddRecords<RegisterRow>("register");
        services.AddScoped<IPurge, OldShares>();
        services.AddRateLimiter(ShareLimits.Set);
    }

    private static void AddPrivacy(IServiceCollection services)
    {
        services.AddScoped<PrivacyWords>();
        services.AddScoped<Eraser>();
        services.AddScoped<IHoldsOnPeople, PortabilityOnPeople>();
        services.AddScoped<IPlanner, RetentionPlanner>();
        services.AddScoped<IDueHandler, RetentionSteps>();
        services.AddSingleton<IOccasionWords, RetentionOccasions>();
        services.AddScoped<RetentionLetters>();
        services.AddRecords<RetentionRule>("retention").OnArrival((rule, now) => rule.PutOff(now));
    }
}
