using System.Globalization;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>Where words name somebody: by their full name, whatever its case and accents, or by their address.</summary>
internal sealed class NamesInWords(Person person)
{
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;
    private readonly string[] _names = [.. new[] { person.Name, person.Email }.Where(name => name.Trim().Length > 0)];

    public bool In(Contact contact) => new[] { contact.Note, contact.NextStep, contact.Others }.Any(text => _names.Any(name => Compare.IndexOf(text, name, Alike) >= 0));

    /// <summary>The text with a dash for each name.</summary>
    public string Without(string text)
    {
        foreach (var name in _names)
            while (Compare.IndexOf(text, name, Alike, out var length) is var at && at >= 0 && length > 0) text = string.Concat(text.AsSpan(0, at), "—", text.AsSpan(at + length));
        return text;
    }
}
