using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>
/// The language buttons at the foot of each page. They carry no antiforgery field, so that pages without another form need no
/// cookie: another site can post here without the sign-in cookie (SameSite), and choose a language at worst.
/// </summary>
internal static class LanguageChoice
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public static async Task<IResult> Keep(HttpContext context, Visit visit, RituelsDb db)
    {
        if (!context.Request.HasFormContentType) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        if (Tongue.Languages.FirstOrDefault(language => language == form["language"]) is not { } chosen) return Results.BadRequest();
        context.Response.Cookies.Append(VisitMiddleware.LanguageCookie, chosen, new CookieOptions
        {
            MaxAge = Life, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true,
        });
        if (visit.Person is { } person) await Keep(db, person, chosen);
        return Results.LocalRedirect(LocalPath.Of(form["back"]));
    }

    private static Task<int> Keep(RituelsDb db, Person person, string language) =>
        db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, language));
}
