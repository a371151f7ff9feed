using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>
/// A cohort's gazettes for a feed reader, at an address of one person's own: it is answered as long as they may read the cohort, and ends with another
/// address. Nobody is told why one does not work.
/// </summary>
internal static class GazetteFeed
{
    private const int Most = 20;

    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app) => app.MapMethods("/gazettes/{token:maxlength(100)}.atom", Reading, Answer).WithMetadata(new SeenAttribute(By.Bearer));

    public static string PathOf(string token) => $"/gazettes/{token}.atom";

    private static async Task Answer(string token, HttpContext context, RituelsDb db, IOptions<Settings> settings, TimeProvider clock, CancellationToken stop)
    {
        SecretAddress.Hide(context.Response.Headers);
        if (await Find(db, token, clock.GetUtcNow(), stop) is not var (cohort, person)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await Send(context, AtomWriter.Write(await Make(db, cohort, person, token, settings.Value, stop)));
    }

    private static async Task<(Cohort, Person)?> Find(RituelsDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SecretAddress.Hash(token);
        if (await db.Set<GazetteKey>().AsNoTracking().FirstOrDefaultAsync(k => k.TokenHash == hash, stop) is not { } key) return null;
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == key.CohortId, stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => m.PersonId == key.PersonId).ToListAsync(stop);
        return parts.Find(part => part.ReadsOn(cohort.Today(now), cohort)) is { } mine ? (cohort, mine.Person!) : null;
    }

    private static async Task<AtomFeed> Make(RituelsDb db, Cohort cohort, Person person, string token, Settings settings, CancellationToken stop)
    {
        var (left, teams) = (await db.Set<Issue>().AsNoTracking().Of(cohort).Left().Take(Most).ToListAsync(stop), await db.TeamNames(cohort, stop));
        var words = new GazetteMailWords(Tongue.Of(cohort.LanguageOf(person), cohort.Vocabulary));
        return new(cohort.Id, words["feed-title", cohort.Name], cohort.Name, settings.LinkTo(PathOf(token)), settings.LinkTo($"/{cohort.Slug}/gazette"), words.Tongue.Language, cohort.CreatedAt,
            [.. left.Select(issue => new GazetteView(cohort, issue, teams, words, settings.LinkTo))]);
    }

    private static Task Send(HttpContext context, byte[] octets)
    {
        var response = context.Response;
        (response.ContentType, response.Headers.CacheControl) = ("application/atom+xml; charset=utf-8", "private, no-cache");
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(octets))[..24]}\"";
        response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.Contains(tag)) response.StatusCode = StatusCodes.Status304NotModified;
        else if (HttpMethods.IsGet(context.Request.Method)) return response.Body.WriteAsync(octets).AsTask();
        return Task.CompletedTask;
    }
}
