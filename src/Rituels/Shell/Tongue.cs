using System.Globalization;
using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>The language something is said in, and the cohort's own words in it. One for a request, one for a letter.</summary>
public sealed class Tongue
{
    public static readonly IReadOnlyList<string> Languages = ["fr", "en"];

    public string Language { get; private set; } = "fr";
    public Vocabulary Vocabulary { get; private set; } = Vocabulary.Default;
    public CultureInfo Culture { get; private set; } = CultureInfo.GetCultureInfo("fr");

    /// <summary>The cohort's words in this language.</summary>
    public Terms Terms => Vocabulary.In(Language);

    public static Tongue Of(string language, Vocabulary? vocabulary = null)
    {
        var tongue = new Tongue();
        tongue.Speak(language, vocabulary);
        return tongue;
    }

    public void Speak(string language, Vocabulary? vocabulary = null)
    {
        Language = Languages.Contains(language) ? language : "fr";
        Vocabulary = vocabulary ?? Vocabulary.Default;
        Culture = CultureInfo.GetCultureInfo(Language == "fr" ? "fr-FR" : "en-GB");
    }
}
