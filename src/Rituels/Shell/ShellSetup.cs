using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Rituels.Portability;

namespace Rituels.Shell;

internal static class ShellSetup
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddChecked<Settings, SettingsCheck>(Settings.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Visit>();
        builder.Services.AddScoped(provider => provider.GetRequiredService<Visit>().Tongue);
        builder.Services.AddScoped<ShellWords>();
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddSingleton<Heartbeat>();
        builder.Services.AddSingleton<LiveWatch>();
        builder.Services.AddSingleton<LiveStream>();
        builder.Services.AddSingleton<CodeLimit>();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/").AddMvcOptions(options => options.Filters.Add(new PostsHaveHandlers()));
        builder.Services.AddSingleton<IPostConfigureOptions<MvcOptions>, BinderWords>();
        // Letters with accents stay letters: only what HTML needs is escaped.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form";
        });
        KnownForms.Use(builder.Services);
        // What keeps the host from starting is said by the command line, in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"]));
        builder.Services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        builder.Services.LeaveRecords<InstanceText>("the instance's, not a cohort's");
    }

    public static void UseShell(this WebApplication app)
    {
        app.Use(WithoutNulls);
        app.UseForwardedHeaders();
        app.UseMiddleware<KeptPages>();
        app.UseMiddleware<SafetyHeaders>();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseExceptionHandler("/error/500");
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<VisitMiddleware>();
        app.UseAntiforgery();
    }

    /// <summary>Nobody types a NUL, and PostgreSQL takes none in a text: a query is read without.</summary>
    private static Task WithoutNulls(HttpContext context, RequestDelegate next)
    {
        while (context.Request.QueryString.Value is { } query && query.Contains("%00", StringComparison.Ordinal)) context.Request.QueryString = new(query.Replace("%00", ""));
        return next(context);
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapRazorPages();
        Assets.Map(app);
        Health.Map(app);
    }
}
