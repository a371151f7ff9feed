using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>A published week changes with a late filing or an edit, which are commits; with the day, which is when people come and go; when the next week opens, and when the running one is mailed.</summary>
internal sealed class WeekPages : IKeptPages
{
    private const string Pages = "/retrospectives/";
    private const int Week = 8;

    public PageKey? KeyOf(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue && request.Headers.Cookie.Count > 0 && May(request.Path) ? PageKey.OfReader(request) : null;

    /// <summary>A path that ends with <c>/retrospectives/2019-W10</c>.</summary>
    private static bool May(PathString path) => path.Value is { Length: > 25 } text && text[^3] == 'W' && text.AsSpan(0, text.Length - Week).EndsWith(Pages);

    public static KeepUntil For(Visit visit)
    {
        var midnight = WallClock.Read(visit.Today.AddDays(1), TimeOnly.MinValue, visit.Zone);
        var running = visit.Cohort.WeekAt(visit.Now);
        var opening = visit.Cohort.PlanOf(running.Next).Begins;
        // At the hour of a week's mail the week before is the latest no more.
        var mail = visit.Cohort.PlanOf(running).Hours?.Digest is { } digest && digest > visit.Now ? digest : opening;
        return new KeepUntil(new[] { midnight, opening, mail }.Min());
    }
}
