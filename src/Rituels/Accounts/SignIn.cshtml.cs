using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>The form that asks for a link, on its own page and on the front page.</summary>
internal sealed record SignInForm(string? Email, string ReturnUrl);

/// <summary>Asks for a sign-in link; the answer is the same for every address.</summary>
[Seen(By.Anyone)]
internal sealed class SignInModel(LinkRequests requests, Visit visit, AccountWords words) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool Sent { get; private set; }

    public IActionResult OnGet()
    {
        ReturnUrl = LocalPath.Of(ReturnUrl);
        return visit.Person is null ? Page() : LocalRedirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPost()
    {
        ReturnUrl = LocalPath.Of(ReturnUrl);
        Email = Email?.Trim();
        if (!EmailAddress.IsValid(Email))
        {
            ModelState.AddModelError(nameof(Email), words["address-wrong"]);
            return Page();
        }
        Sent = await requests.Take(new LinkRequest(Email!, visit.Tongue.Language, ReturnUrl), visit.Now);
        return Sent ? Page() : StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
