using Rituels.Database;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Delivery.Chat;

internal static class ChatSetup
{
    public static void AddChats(this IServiceCollection services)
    {
        services.AddChecked<ChatOptions, ChatOptionsCheck>(ChatOptions.Section);
        services.AddScoped<ChatWords>();
        services.AddScoped<ChatBook>();
        services.AddScoped<IHoldsOnPeople, ChatOnPeople>();
        services.AddSingleton<ChatSeal>();
        services.AddSingleton<ChatReach>();
        services.AddSingleton<ChatHttp>();
        services.AddSingleton<ChatTest>();
        services.AddChat<SlackChat>();
        services.AddChat<WebhookChat>();
        services.AddChat<MatrixChat>();
    }

    private static void AddChat<TChat>(this IServiceCollection services) where TChat : class, IChat
    {
        services.AddSingleton<TChat>();
        services.AddSingleton<IChat>(provider => provider.GetRequiredService<TChat>());
        services.AddScoped<ICarrier>(provider => new ChatCarrier(
            provider.GetRequiredService<TChat>(), provider.GetRequiredService<RituelsDb>(), provider.GetRequiredService<ChatSeal>(), provider.GetRequiredService<TimeProvider>()));
    }
}
