using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>Where the letter's link leads. Mail scanners open every link: opening uses nothing up, only the button does.</summary>
[Seen(By.Bearer)]
internal sealed class SignInLinkModel(OneTimeLinks links, SignInManager<Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public bool Works { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        Works = await links.Look(LinkKind.SignIn, Token) is not null;
        return Works ? Page() : Over();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await links.Use(LinkKind.SignIn, Token) is not { } link) return Over();
        var account = await signIn.UserManager.FindByIdAsync(link.UserId.ToString());
        await signIn.SignInAsync(account!, isPersistent: true);
        return LocalRedirect(link.Value ?? "/");
    }

    private PageResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
