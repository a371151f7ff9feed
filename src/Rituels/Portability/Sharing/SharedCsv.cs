using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>A table of the team that a link opens: <c>/shared/{token}/retrospectives.csv</c>, the same as a member's of its published weeks.</summary>
internal static class SharedCsv
{
    public static void Map(WebApplication app) =>
        app.MapGet("/shared/{token}/{what}.csv", Give).WithMetadata(new SeenAttribute(By.Bearer), new EnableRateLimitingAttribute(ShareLimits.Policy));

    /// <summary>The addresses of all tables that the link gives.</summary>
    public static IEnumerable<string> Of(string token, IEnumerable<IExport> exports) =>
        exports.Where(e => e.IsForOutsiders).Select(e => $"/shared/{Uri.EscapeDataString(token)}/{e.Name}.csv");

    private static async Task Give(string token, string what, HttpContext context, SharedTeams teams, [FromServices] IEnumerable<IExport> exports, CancellationToken stop)
    {
        SecretAddress.Hide(context.Response.Headers);
        if (exports.FirstOrDefault(e => e.IsForOutsiders && e.Name == what) is not { } source || await teams.Open(token, context.Response, stop) is not { } shared)
        {
            context.Response.Redirect($"/shared/{Uri.EscapeDataString(token)}");
            return;
        }
        var export = await source.Open(shared.Extract, stop);
        await new TakenOut($"{shared.Extract.FileName}.csv", CsvFile.Type, (stream, cancel) => CsvFile.Write(stream, export, cancel)).Send(context);
    }
}
