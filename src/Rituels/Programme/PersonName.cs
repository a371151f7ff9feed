namespace Rituels.Programme;

/// <summary>What Rituels takes for a person's name: 1 to 120 characters on one line, spaces around it apart.</summary>
public static class PersonName
{
    public const int Longest = 120;

    public static bool IsValid(string? text) => text?.Trim() is { Length: > 0 } name && Characters.Fit(name, Longest) && !name.Any(char.IsControl);
}
