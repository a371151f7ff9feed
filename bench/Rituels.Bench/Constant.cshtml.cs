using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.Bench;

/// <summary>Where captured pages lie.</summary>
public sealed record PageFolder(string Path);

/// <summary>A captured page rendered by Razor from constants. In the real program, only somebody signed in may see it.</summary>
[Seen(By.SignedIn)]
public sealed class ConstantModel(PageFolder folder) : PageModel
{
    private static readonly ConcurrentDictionary<string, ConstantPage> Pages = new();

    public ConstantPage Shown { get; private set; } = null!;

    public void OnGet(string name)
    {
        Shown = Pages.GetOrAdd(name, known => Captured.Load(folder.Path, known).ForRazor());
        foreach (var (header, value) in Shown.Headers) Response.Headers[header] = value;
    }
}
