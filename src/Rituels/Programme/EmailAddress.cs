using System.Text.RegularExpressions;

namespace Rituels.Programme;

/// <summary>
/// What an address of mail looks like: as browsers check it (WHATWG HTML, "valid email address"), at most 254 characters,
/// with a dot in its domain.
/// </summary>
public static partial class EmailAddress
{
    public const int Longest = 254;

    public static bool IsValid(string address) => address.Length <= Longest && Shape().IsMatch(address);

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Shape();
}
