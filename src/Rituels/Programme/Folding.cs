using System.Globalization;
using System.Text;

namespace Rituels.Programme;

/// <summary>Text made comparable: without accents, case or doubled spaces, ligatures as two letters (<c>cœur</c> is <c>coeur</c>), as people search for names.</summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                _ = char.ToLowerInvariant(c) switch
                {
                    'œ' => folded.Append("oe"),
                    'æ' => folded.Append("ae"),
                    'ß' => folded.Append("ss"),
                    var letter => folded.Append(char.IsWhiteSpace(letter) ? ' ' : letter),
                };
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
