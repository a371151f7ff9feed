using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddScoped(Transport);
        services.AddScoped<Outbox>();
        services.AddScoped<LetterPress>();
        services.AddSingleton<LinkSeal>();
        services.AddSingleton<StopTokens>();
        services.AddSingleton<Envelope>();
        services.AddSingleton<DueWorker>();
        services.AddSingleton<PostWorker>();
        services.AddSingleton<WorkerBell>();
        services.AddScoped<DeliveryWords>();
        if (builder.Configuration.GetValue($"{Settings.Section}:{nameof(Settings.Worker)}", true)) services.AddHostedService<Worker>();
    }

    private static IMailTransport Transport(IServiceProvider services) =>
        services.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is null
            ? ActivatorUtilities.CreateInstance<FolderTransport>(services)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(services);
}
