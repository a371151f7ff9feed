using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// Calendars are fetched again and again by programs that have no cookie. What such a request may say beside its path is few things
/// (choices that the page offers, three encodings), so that nobody fills the memory with copies.
/// </summary>
internal sealed class FeedPages : IKeptPages
{
    private const string Ending = ".ics";
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static readonly FrozenSet<string> Paths = Groups.Known.Select(group => $"/agenda/{group}{Ending}").Append("/agenda.ics").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Queries =
        (from alarm in FeedChoice.UsualAlarms.Select(minutes => (int?)minutes).Append(null)
         from language in Tongue.Languages.Append(null)
         select new FeedChoice(alarm, language).Query).ToFrozenSet(StringComparer.Ordinal);

    public PageKey? KeyOf(HttpRequest request)
    {
        if (request.Path.Value is not { } path || !path.EndsWith(Ending, StringComparison.Ordinal) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return null;
        var isPersonal = path.StartsWith("/calendars/", StringComparison.Ordinal);
        var cookie = isPersonal ? "" : request.Headers.Cookie.ToString();
        return new(path, request.IsHttps, cookie, Languages: "", Encoding(request))
        {
            Query = request.QueryString.Value ?? "", Stays = cookie.Length == 0 && (isPersonal || IsKnown(path)) && Queries.Contains(request.QueryString.Value ?? ""),
        };
    }

    /// <summary>
    /// The next quarter of an hour. In every time zone days begin at one, and so do rights to read; what begins between two, as the
    /// news of a week, comes at the next.
    /// </summary>
    public static KeepUntil Until(DateTimeOffset now) => new(now.AddTicks(Quarter.Ticks - (now.UtcTicks % Quarter.Ticks)));

    /// <summary>The path of a calendar within any cohort.</summary>
    private static bool IsKnown(string path) => path.IndexOf('/', 1) is var end and > 0 && Paths.Contains(path[end..]);

    /// <summary>The best of those that we have, of all that a request may wish.</summary>
    private static string Encoding(HttpRequest request)
    {
        var wished = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToList();
        return wished.Contains("br") ? "br" : wished.Contains("gzip") ? "gzip" : "";
    }
}
