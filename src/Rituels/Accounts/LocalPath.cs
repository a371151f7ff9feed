using Microsoft.AspNetCore.Http.HttpResults;

namespace Rituels.Accounts;

/// <summary>An address of this instance to go on to: what leads elsewhere, or is longer than any of ours, is the front page.</summary>
internal static class LocalPath
{
    private const int Longest = 500;

    public static string Of(string? path) =>
        path is { Length: <= Longest } && RedirectHttpResult.IsLocalUrl(path) ? path : "/";
}
