using Microsoft.Extensions.Options;
using Rituels.Delivery.Chat;
using Rituels.Portability;
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
        services.AddScoped<CohortReaders>();
        services.AddScoped<CohortPlanning>();
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
        services.AddScoped<IHoldsOnPeople, DeliveryOnPeople>();
        services.AddScoped<DeliveryWords>();
        services.AddScoped<LedgerWords>();
        services.AddScoped<OccasionNames>();
        services.AddScoped<IPlanner, HeldNotice>();
        services.AddScoped<IPlanner, MailInstead>();
        services.AddScoped<RestoredPost>();
        services.AddSingleton<IOccasionWords, DeliveryOccasions>();
        services.AddChats();
        AddRecords(services);
        if (Works(builder.Configuration[$"{Settings.Section}:{nameof(Settings.Worker)}"])) services.AddHostedService<Worker>();
        if (builder.Configuration[Telemetry.Endpoint] is not null) services.AddHostedService<Telemetry>();
    }

    /// <summary>
    /// An archive never mails what is past: work that fell due and letters that had not left end on arrival, and the occasions
    /// of those that had left come along. A chat's secret stays: staff enter it anew. What is due later is done by whoever runs the cohort then.
    /// </summary>
    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<DueWork>("due-work").Without(w => w.LeaseUntil).OnArrival((work, now) => work.Arrive(now));
        services.AddRecords<Letter>("letters");
        services.AddRecords<Posting>("postings").Without(p => p.LeaseUntil).Without(p => p.Claim).Without(p => p.Secret).Without(p => p.MailInstead).OnArrival((posting, now) => posting.Arrive(now));
        services.AddRecords<MailStop>("mail-stops");
        services.AddRecords<ChatChannel>("chat-channels").Without(c => c.Secret).OnArrival((channel, _) => channel.Arrive());
        services.AddRecords<ChatMember>("chat-members").Personal();
    }

    /// <summary>What is neither true nor false is refused at the start, with all else that is wrong.</summary>
    private static bool Works(string? worker) => !bool.TryParse(worker, out var works) || works;

    private static IMailTransport Transport(IServiceProvider services) =>
        services.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is null
            ? ActivatorUtilities.CreateInstance<FolderTransport>(services)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(services);
}
