using Microsoft.Playwright;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>
/// A page of the product in one of its states. <c>Route</c> is the route of its Razor page; <c>By</c> is who looks, nobody
/// signed in without it; <c>Then</c> is what is done on the page to bring it into that state.
/// </summary>
public sealed record Screen(string Route, string State, Func<Scene, string> Address, Func<Scene, Person>? By = null, Func<IPage, Task>? Then = null, bool IsMain = false)
{
    /// <summary>What must be so before the page is opened.</summary>
    public Func<Scene, Task<string?>>? Before { get; init; }

    public string Name => $"{Route} {State}";

    public Screen(string route, string state, string address, Func<Scene, Person>? by = null, Func<IPage, Task>? then = null, bool isMain = false)
        : this(route, state, _ => address, by, then, isMain) { }
}
