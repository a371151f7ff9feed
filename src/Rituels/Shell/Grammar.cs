using System.Globalization;
using System.Text;
using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>
/// Puts arguments and the cohort's words into a sentence. <c>{team}</c> is its singular, <c>{teams}</c> its plural, a capital
/// first letter (<c>{Team}</c>) asks for one; a French article before it agrees and elides: <c>{le:team}</c> is le défi,
/// la startup or l'équipe; likewise un, du, au, de, ce, votre, aucun, and in English <c>{a:team}</c>. <c>{de:0}</c> is an argument after de: de Printemps, d’Été.
/// </summary>
public static class Grammar
{
    /// <param name="escape">Applied to each argument and word put in, for a text that is HTML itself.</param>
    public static string Fill(string text, Tongue tongue, object?[] arguments, Func<string, string>? escape = null)
    {
        var open = text.IndexOf('{');
        if (open < 0) return text;
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        for (; open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            if (close < 0) break;
            var value = Value(text[(open + 1)..close], tongue, arguments);
            filled.Append(text, at, open - at).Append(escape is null ? value : escape(value));
            at = close + 1;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static string Value(string name, Tongue tongue, object?[] arguments)
    {
        if (int.TryParse(name, CultureInfo.InvariantCulture, out var index))
            return Convert.ToString(arguments[index], tongue.Culture) ?? "";
        var colon = name.IndexOf(':');
        if (colon < 0) return Word(name, tongue.Terms);
        return name.StartsWith("de:", StringComparison.Ordinal) && int.TryParse(name.AsSpan(3), CultureInfo.InvariantCulture, out index)
            ? Of(Convert.ToString(arguments[index], tongue.Culture) ?? "")
            : WithArticle(name[..colon], name[(colon + 1)..], tongue.Terms);
    }

    private static string Of(string name) => (Elision.InFrench(name) ? "d’" : "de ") + name;

    private static string Word(string name, Terms terms)
    {
        var text = Noun(name, terms) is var (term, many) && many ? term.Many : term.One;
        return char.IsUpper(name[0]) ? Capital(text) : text;
    }

    private static string WithArticle(string article, string name, Terms terms)
    {
        var (term, _) = Noun(name, terms);
        var text = Article(article.ToLowerInvariant(), term) + term.One;
        return char.IsUpper(article[0]) ? Capital(text) : text;
    }

    private static (Term Term, bool Many) Noun(string name, Terms terms) => name.ToLowerInvariant() switch
    {
        "team" => (terms.Team, false),
        "teams" => (terms.Team, true),
        "fellow" => (terms.Fellow, false),
        "fellows" => (terms.Fellow, true),
        "mentor" => (terms.Mentor, false),
        "mentors" => (terms.Mentor, true),
        _ => throw new FormatException($"'{{{name}}}' is no word of a cohort."),
    };

    private static string Article(string article, Term term) => (article, term.Feminine, article == "a" ? Elision.InEnglish(term.One) : Elision.InFrench(term.One)) switch
    {
        ("le", _, true) => "l’",
        ("le", var feminine, _) => feminine ? "la " : "le ",
        ("un", var feminine, _) => feminine ? "une " : "un ",
        ("du", _, true) => "de l’",
        ("du", var feminine, _) => feminine ? "de la " : "du ",
        ("au", _, true) => "à l’",
        ("au", var feminine, _) => feminine ? "à la " : "au ",
        ("de", _, var vowel) => vowel ? "d’" : "de ",
        ("ce", false, true) => "cet ",
        ("ce", var feminine, _) => feminine ? "cette " : "ce ",
        ("aucun", var feminine, _) => feminine ? "aucune " : "aucun ",
        ("votre", _, _) => "votre ",
        ("a", _, var vowel) => vowel ? "an " : "a ",
        _ => throw new FormatException($"'{article}' is no article."),
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
