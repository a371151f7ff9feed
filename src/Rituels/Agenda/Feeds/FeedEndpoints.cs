using Microsoft.AspNetCore.Mvc;
using Rituels.Calendars;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The addresses of calendars. They are written in programs for years, so that they never change.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app)
    {
        app.MapMethods("/{cohort}/agenda.ics", Reading, Public).WithMetadata(new SeenAttribute(By.Public));
        app.MapMethods("/{cohort}/agenda/{group}.ics", Reading, Group).WithMetadata(new SeenAttribute(By.Public));
        app.MapMethods("/{cohort}/agenda/sessions/{id:guid}/session.ics", Reading, One).WithMetadata(new SeenAttribute(By.Public));
        app.MapMethods("/calendars/{token}.ics", Reading, Personal).WithMetadata(new SeenAttribute(By.Bearer));
    }

    private static Task Public(HttpContext context, AgendaFeeds feeds, Visit visit, CancellationToken stop) =>
        FeedAnswer.Give(context, SharedBy(visit, isForAll: true), async choice => await feeds.Public(choice, stop));

    private static Task Group(string group, HttpContext context, AgendaFeeds feeds, Visit visit, CancellationToken stop) =>
        FeedAnswer.Give(context, SharedBy(visit, isForAll: false), choice => feeds.Group(group, choice, stop));

    private static Task One(Guid id, HttpContext context, AgendaFeeds feeds, Visit visit, CancellationToken stop) =>
        FeedAnswer.Give(context, SharedBy(visit, isForAll: false), async choice =>
        {
            var feed = await feeds.One(id, choice, stop);
            if (feed is not null) context.Response.Headers.ContentDisposition = "attachment; filename=session.ics";
            return feed;
        });

    private static Task Personal(string token, HttpContext context, [FromServices] PersonalFeeds feeds, CancellationToken stop)
    {
        SecretAddress.Hide(context.Response.Headers);
        return FeedAnswer.Give(context, FeedAnswer.ForOne, choice => feeds.Open(token, choice, stop));
    }

    /// <summary>Caches that many share may keep what is the same for all; what a cookie opens is its reader's.</summary>
    private static string SharedBy(Visit visit, bool isForAll) =>
        visit.Cohort.IsListed && (isForAll || !visit.IsMember) ? FeedAnswer.ForAll : FeedAnswer.ForOne;
}
