using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>
/// Begins the visit and keeps the door: a page that its visitor may not see does not exist for them (404), and asks somebody
/// not signed in to sign in, whether the page exists or not.
/// </summary>
internal sealed class VisitMiddleware(RequestDelegate next)
{
    public const string LanguageCookie = "language";

    public Task Invoke(HttpContext context, Visit visit, RituelsDb db, Recall recall, ISignedIn signedIn) =>
        context.Features.Get<IExceptionHandlerFeature>() is null ? Enter(context, visit, db, recall, signedIn) : Excuse(context, visit);

    /// <summary>The page that says that something failed asks the database nothing: it may be what failed.</summary>
    private Task Excuse(HttpContext context, Visit visit)
    {
        visit.Begin(null, null);
        Speak(context, visit, null);
        return next(context);
    }

    private async Task Enter(HttpContext context, Visit visit, RituelsDb db, Recall recall, ISignedIn signedIn)
    {
        if (HttpMethods.IsGet(context.Request.Method)) await recall.Begin();
        var slug = context.GetRouteValue("cohort") as string;
        var cohort = slug is null ? null : await recall.Of(("cohort", slug), () => db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug));
        visit.Begin(await signedIn.Find(context), cohort);
        Speak(context, visit, cohort);

        var seen = context.GetEndpoint()?.Metadata.GetMetadata<SeenAttribute>();
        if (slug is not null && cohort is null && await Moved(context, visit, slug, db)) return;
        if (context.GetEndpoint() is null || (seen is not null && visit.May(seen.By)) || Keeps(context, seen, visit)) await next(context);
        else if (visit.Person is null && seen is not null and not { By: By.Public }) AskToSignIn(context);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>The person's language, else the browser's, else the cohort's first; within a cohort, one that it speaks.</summary>
    private static void Speak(HttpContext context, Visit visit, Cohort? cohort)
    {
        var spoken = cohort?.Languages ?? Tongue.Languages;
        var language = Wished(context, visit.Person).FirstOrDefault(spoken.Contains) ?? spoken[0];
        visit.Tongue.Speak(language, cohort?.Vocabulary);
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = visit.Tongue.Culture;
    }

    private static IEnumerable<string> Wished(HttpContext context, Person? person)
    {
        if (person?.Language is { } own) yield return own;
        if (context.Request.Cookies[LanguageCookie] is { } chosen) yield return chosen;
        foreach (var accepted in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(a => a.Quality ?? 1))
            if (accepted.Value.Length >= 2) yield return accepted.Value.Value![..2].ToLowerInvariant();
    }

    private static bool Keeps(HttpContext context, SeenAttribute? seen, Visit visit) =>
        seen is { KeepsForms: true } && visit.Person is null && HttpMethods.IsPost(context.Request.Method);

    /// <summary>
    /// From a cohort's old address to its present one, for those who may see the page there: to others neither is one. Not for
    /// ever: a cohort may take an old address of its own back.
    /// </summary>
    private static async Task<bool> Moved(HttpContext context, Visit visit, string slug, RituelsDb db)
    {
        var cohort = await db.OldSlugs.Where(s => s.CohortId == Guid.Empty && s.Slug == slug)
            .Join(db.Cohorts.AsNoTracking(), s => s.TargetId, c => c.Id, (s, c) => c).FirstOrDefaultAsync();
        visit.Begin(visit.Person, cohort);
        var may = cohort is not null && context.GetEndpoint()?.Metadata.GetMetadata<SeenAttribute>() is { } seen && visit.May(seen.By);
        visit.Begin(visit.Person, null);
        if (!may) return false;
        var rest = new PathString(context.Request.Path.Value![(slug.Length + 1)..]).ToUriComponent();
        context.Response.Redirect($"/{cohort!.Slug}{rest}{context.Request.QueryString}", permanent: false, preserveMethod: true);
        return true;
    }

    private static void AskToSignIn(HttpContext context)
    {
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect("/account/sign-in?returnUrl=" + Uri.EscapeDataString(back));
    }
}
