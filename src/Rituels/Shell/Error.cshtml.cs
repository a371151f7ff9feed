using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rituels.Shell;

/// <summary>What went wrong, in the reader's words; the status code stays that of the failed request.</summary>
[Seen(By.Anyone), IgnoreAntiforgeryToken]
public sealed class ErrorModel(ShellWords words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Key => words.Has($"error-{Code}") ? $"error-{Code}" : Code >= 500 ? "error-500" : "error-404";

    public void OnGet() => Response.StatusCode = Code is >= 400 and < 600 ? Code : 404;
    public void OnPost() => OnGet();
}
