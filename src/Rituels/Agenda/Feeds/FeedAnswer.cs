using System.Security.Cryptography;
using Rituels.Calendars;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sends a calendar, with a tag made from its content; <see cref="KeptPages"/> keeps it and answers who has it already.</summary>
internal static class FeedAnswer
{
    public const string ForAll = "public, max-age=300, must-revalidate", ForOne = "private, no-cache";

    /// <param name="make">Null is a 404.</param>
    public static async Task Give(HttpContext context, string caching, Func<FeedChoice, Task<CalendarFeed?>> make)
    {
        var (choice, fault) = FeedChoice.Read(context.Request.Query);
        if (choice is null) await Refuse(context, fault);
        else if (await make(choice) is { } feed) await Send(context, caching, CalendarWriter.Write(feed));
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static Task Refuse(HttpContext context, string fault)
    {
        var words = context.RequestServices.GetRequiredService<FeedWords>();
        (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status400BadRequest, "text/plain; charset=utf-8");
        return context.Response.WriteAsync(words[fault, FeedChoice.LongestAlarm] + "\n");
    }

    private static Task Send(HttpContext context, string caching, byte[] octets)
    {
        var (response, now) = (context.Response, context.RequestServices.GetRequiredService<Visit>().Now);
        response.ContentType = "text/calendar; charset=utf-8";
        // Weak, since it is the same however the calendar is compressed.
        (response.Headers.ETag, response.Headers.CacheControl) = ($"W/\"{Convert.ToHexStringLower(SHA256.HashData(octets))[..24]}\"", caching);
        response.Headers.Vary = caching == ForAll ? "Accept-Encoding, Cookie" : "Accept-Encoding";
        context.Features.Set(FeedPages.Until(now));
        return response.Body.WriteAsync(octets).AsTask();
    }
}
