using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>A person's own page: name, language, cohorts, mail, address, sessions.</summary>
[Seen(By.SignedIn)]
internal sealed class MyAccountModel(
    RituelsDb db, Visit visit, MailChoices choices, LinkRequests requests, SignInManager<Account> signIn, AccountWords words) : PageModel
{
    public Person Me => visit.Person!;
    public bool Saved => Request.Query.ContainsKey("saved");
    public string? Name { get; private set; }
    public string? Language { get; private set; }
    public string? Email { get; private set; }

    /// <summary>A link is on its way to <see cref="Email"/>, if that address is free.</summary>
    public bool Asked { get; private set; }
    public IReadOnlyList<MyCohort> Cohorts { get; private set; } = [];
    public IReadOnlyList<MailChoice> Mail { get; private set; } = [];

    public IEnumerable<(string, string)> Languages =>
        [("", words["language-auto"]), .. Tongue.Languages.Select(language => (language, words[$"language-{language}"]))];

    public Task OnGet() => Show();

    public async Task<IActionResult> OnPostProfile(string? name, string? language)
    {
        if (!PersonName.IsValid(name)) ModelState.AddModelError(nameof(Name), words["name-wrong", PersonName.Longest]);
        if (language is not null && !Tongue.Languages.Contains(language)) ModelState.AddModelError(nameof(Language), words["language-wrong"]);
        if (!ModelState.IsValid) return await Again();
        var person = await db.People.FirstAsync(p => p.Id == Me.Id);
        (person.Name, person.Language) = (name!.Trim(), language);
        await db.SaveChangesAsync();
        if (language is null) Response.Cookies.Delete(VisitMiddleware.LanguageCookie);
        return Done();
    }

    public async Task<IActionResult> OnPostMail()
    {
        await choices.Keep(Me, await db.Mine(visit), [.. Request.Form["mail"].OfType<string>()], visit.Now);
        return Done();
    }

    public async Task<IActionResult> OnPostAddress(string? email)
    {
        Email = email?.Trim();
        if (!EmailAddress.IsValid(Email)) ModelState.AddModelError(nameof(Email), words["address-wrong"]);
        else if (Person.KeyOf(Email!) == Me.EmailKey) ModelState.AddModelError(nameof(Email), words["address-same"]);
        if (!ModelState.IsValid) return await Again();
        Asked = await requests.Take(new LinkRequest(Email!, visit.Tongue.Language, PersonId: Me.Id), visit.Now);
        return Asked ? await Again() : StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public async Task<IActionResult> OnPostSignOut(bool everywhere)
    {
        if (everywhere && await signIn.UserManager.FindByIdAsync(Me.Id.ToString()) is { } account)
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    private RedirectResult Done() => Redirect("/account?saved");

    private async Task<IActionResult> Again()
    {
        await Show();
        return Page();
    }

    private async Task Show()
    {
        (Name, Language) = (Me.Name, Me.Language ?? "");
        Cohorts = await db.Mine(visit);
        Mail = await choices.Of(Me, Cohorts);
    }
}
