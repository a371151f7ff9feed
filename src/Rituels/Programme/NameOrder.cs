using System.Globalization;

namespace Rituels.Programme;

/// <summary>
/// How names stand in lists, in pages, letters and files of every language alike: accents and case count only between names that
/// are the same without, and numbers as numbers, so that Équipe 2 comes before Équipe 10.
/// </summary>
public static class NameOrder
{
    public static readonly StringComparer Alphabetical = CultureInfo.InvariantCulture.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
}
