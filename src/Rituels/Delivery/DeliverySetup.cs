using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<MailOptions, MailOptionsCheck>(MailOptions.Section);
        services.AddScoped(Transport);
        services.AddScoped<ICarrier, MailCarrier>();
        services.AddScoped<Outbox>();
        services.AddScoped<LetterPress>();
        services.AddSingleton<LinkSeal>();
        services.AddSingleton<StopTokens>();
        services.AddSingleton<Envelope>();
        services.AddSingleton<DueWorker>();
        services.AddSingleton<PostWorker>();
        services.AddSingleton<PostLog>();
        services.AddSingleton<DeliveryMeter>();
        services.AddScoped<IHealthFacts, DeliveryFacts>();
        services.AddSingleton<WorkerBell>();
        services.AddSingleton<Purger>();
        services.AddScoped<IPurge, OldPost>();
        services.AddScoped<DeliveryWords>();
        services.AddScoped<LedgerWords>();
        services.AddScoped<OccasionNames>();
        services.AddScoped<IPlanner, HeldNotice>();
        services.AddSingleton<IOccasionWords, DeliveryOccasions>();
        if (Works(builder.Configuration[$"{Settings.Section}:{nameof(Settings.Worker)}"])) services.AddHostedService<Worker>();
        if (builder.Configuration[Telemetry.Endpoint] is not null) services.AddHostedService<Telemetry>();
    }

    /// <summary>What is neither true nor false is refused at the start, with all else that is wrong.</summary>
    private static bool Works(string? worker) => !bool.TryParse(worker, out var works) || works;

    private static IMailTransport Transport(IServiceProvider services) =>
        services.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is null
            ? ActivatorUtilities.CreateInstance<FolderTransport>(services)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(services);
}
