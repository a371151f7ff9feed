using Rituels.Programme;

namespace Rituels.Help;

internal static class HelpText
{
    /// <summary>Paragraphs as typed: line ends stay, other control characters go.</summary>
    public static string Words(this FormReader form, string field, string? typed, int longest, bool required)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (!Characters.Fit(text, longest)) form.Wrong(field, "wrong-long", longest);
        else if (required && text.Length == 0) form.Wrong(field, "wrong-empty");
        return text;
    }
}
