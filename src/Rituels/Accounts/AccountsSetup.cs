using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        AddKeys(builder.Services);
        AddIdentity(builder.Services);
        builder.Services.AddScoped<AccountWords>();
        builder.Services.AddSingleton<SignedInQuery>();
        builder.Services.AddScoped<ISignedIn, SignedIn>();
        builder.Services.AddScoped<OneTimeLinks>();
        builder.Services.AddScoped<LinkRequests>();
        builder.Services.AddScoped<MailChoices>();
        builder.Services.AddScoped<ReminderChoices>();
        builder.Services.AddSingleton<LetterLimit>();
        builder.Services.AddScoped<AccountLetters>();
        builder.Services.AddScoped<OldAddress>();
        builder.Services.AddScoped<IAddressChange>(provider => provider.GetRequiredService<OldAddress>());
        builder.Services.AddScoped<IDueHandler, LinkPost>();
        builder.Services.AddScoped<IPurge, OldLinks>();
        builder.Services.AddScoped<IPurge, OldAbsences>();
        builder.Services.AddScoped<IHoldsOnPeople, AccountsOnPeople>();
        builder.Services.AddScoped<IGreeting, Greeting>();
        builder.Services.AddRateLimiter(Limits.Set);
        LeaveRecords(builder.Services);
    }

    public static void MapAccounts(this WebApplication app) =>
        app.MapPost("/account/language", LanguageChoice.Keep).WithMetadata(new SeenAttribute(By.Anyone));

    private static void LeaveRecords(IServiceCollection services)
    {
        services.LeaveRecords<Account>("made at the first sign-in, by mail");
        services.LeaveRecords<AccountToken>("links that sign in to this instance");
        services.LeaveRecords<IdentityUserClaim<Guid>>("of accounts, which stay");
        services.LeaveRecords<IdentityUserLogin<Guid>>("of accounts, which stay");
        services.LeaveRecords<ProtectionKey>("the instance's own secrets");
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Rituels");
        services.AddSingleton<IXmlRepository, KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddSignInManager();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, RituelsDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountToken>>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, SetCookie);
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options => options.TicketDataFormat = new KnownTickets(options.TicketDataFormat));
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "rituels";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(90);
        options.SlidingExpiration = true;
        options.CookieManager = new AgedCookies(options.ExpireTimeSpan);
    }
}
