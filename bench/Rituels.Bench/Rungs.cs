using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Rituels.Bench;

/// <summary>The servers of the ladder, each adding one thing to the one below.</summary>
internal static class Rungs
{
    public static async Task<int> Serve(string rung, string folder, int cohorts)
    {
        var (app, known) = rung switch
        {
            "bare" => (Bare(folder), ""),
            "razor" => (Razor(folder), ""),
            "house" => await House.Open(folder, cohorts),
            "feeds" => await FeedServed.Open(folder),
            _ => throw new ArgumentException($"There is no rung {rung}."),
        };
        await app.StartAsync();
        Console.WriteLine($"{app.Urls.First()}\t{known}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication Bare(string folder)
    {
        var app = Builder().Build();
        foreach (var name in Pages.Names.Append(FeedServed.Name))
        {
            var page = Lazily(folder, name);
            app.MapGet($"/constant/{name}", (RequestDelegate)(context => Write(context, page.Value)));
        }
        return app;
    }

    private static Lazy<(Dictionary<string, string> Headers, byte[] Body)> Lazily(string folder, string name) =>
        new(() => Captured.Load(folder, name) is var page ? (page.Headers, Encoding.UTF8.GetBytes(page.Html)) : default);

    private static Task Write(HttpContext context, (Dictionary<string, string> Headers, byte[] Body) page)
    {
        var response = context.Response;
        foreach (var (header, value) in page.Headers) response.Headers[header] = value;
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } tag && tag == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = page.Body.Length;
        return response.BodyWriter.WriteAsync(page.Body).AsTask();
    }

    private static WebApplication Razor(string folder)
    {
        var builder = Builder();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/").ConfigureApplicationPartManager(LeaveProgramOut);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(new PageFolder(folder));
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }

    private static void LeaveProgramOut(ApplicationPartManager parts)
    {
        foreach (var part in parts.ApplicationParts.Where(p => p.Name == "Rituels").ToList()) parts.ApplicationParts.Remove(part);
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }
}
