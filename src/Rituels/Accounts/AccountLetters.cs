using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>A letter of a few sentences; its button, if any, is the reader's one-time link.</summary>
public sealed record ShortLetterView(string Language, string Subject, string Body, string? Button, string Foot)
{
    public string Text => string.Join("\n\n", new[] { Body, Button is null ? null : "{{link}}", Foot, "Rituels" }.OfType<string>()) + "\n";
}

/// <summary>The letters of accounts, each in one language.</summary>
internal sealed class AccountLetters(LetterPress press)
{
    /// <summary>The letter around a one-time link, which takes the place of <c>{{link}}</c> as it leaves.</summary>
    public Task<Letter> Link(LinkKind kind, string language)
    {
        var words = new AccountWords(Tongue.Of(language));
        return Print(words, $"{kind.Name}-letter", words[$"{kind.Name}-letter"], words[$"{kind.Name}-letter-button"]);
    }

    /// <summary>Tells the old address that it is no longer the person's.</summary>
    public Task<Letter> Moved(string address, string language)
    {
        var words = new AccountWords(Tongue.Of(language));
        return Print(words, "moved-letter", words["moved-letter", address], button: null);
    }

    /// <summary>Tells the old address that a cohort's staff put another in its place.</summary>
    public Task<Letter> MovedByStaff(string address, string cohort, string language)
    {
        var words = new AccountWords(Tongue.Of(language));
        return Print(words, "moved-by-staff-letter", words["moved-by-staff-letter", address, cohort], button: null);
    }

    private Task<Letter> Print(AccountWords words, string key, string body, string? button)
    {
        var view = new ShortLetterView(words.Tongue.Language, words[$"{key}-subject"], body, button, words[$"{key}-foot"]);
        return press.Print<ShortLetter>(view, cohortId: null, view.Language, view.Subject, view.Text);
    }
}
