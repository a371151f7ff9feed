using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The table of a team that a link opens: <c>/shared/{token}.csv</c>, the same as a member's of its published weeks.</summary>
internal static class SharedCsv
{
    public static void Map(WebApplication app) =>
        app.MapGet("/shared/{token}.csv", Give).WithMetadata(new SeenAttribute(By.Bearer), new EnableRateLimitingAttribute(ShareLimits.Policy));

    private static async Task Give(string token, HttpContext context, SharedTeams teams, [FromServices] IEnumerable<IExport> exports, CancellationToken stop)
    {
        if (await teams.Open(token, context.Response, stop) is not { } shared)
        {
            context.Response.Redirect($"/shared/{Uri.EscapeDataString(token)}");
            return;
        }
        var export = await exports.First().Open(shared.Extract, stop);
        await new TakenOut($"{shared.Extract.FileName}.csv", CsvFile.Type, (stream, cancel) => CsvFile.Write(stream, export, cancel)).Send(context);
    }
}
