using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>The short letters of accounts, as HTML and as text, in one language.</summary>
internal sealed class AccountLetters(HtmlRenderer html)
{
    /// <summary>The letter around a one-time link, which takes the place of <c>{{link}}</c> as it leaves.</summary>
    public Task<Letter> Link(LinkKind kind, string language)
    {
        var words = new AccountWords(Tongue.Of(language));
        return Write(words, kind.Name, [words[$"{kind.Name}-letter"]], words[$"{kind.Name}-letter-button"], words[$"{kind.Name}-letter-foot"]);
    }

    /// <summary>Tells the old address that it is no longer the person's.</summary>
    public Task<Letter> Moved(string address, string language)
    {
        var words = new AccountWords(Tongue.Of(language));
        return Write(words, "moved", [words["moved-letter", address]], button: null, words["moved-letter-foot"]);
    }

    private async Task<Letter> Write(AccountWords words, string name, IReadOnlyList<string> paragraphs, string? button, string foot)
    {
        var subject = words[$"{name}-letter-subject"];
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ShortLetter.Language)] = words.Tongue.Language, [nameof(ShortLetter.Subject)] = subject,
            [nameof(ShortLetter.Paragraphs)] = paragraphs, [nameof(ShortLetter.Button)] = button, [nameof(ShortLetter.Foot)] = foot,
        });
        return new Letter
        {
            Language = words.Tongue.Language, Subject = subject,
            Html = await html.Dispatcher.InvokeAsync(async () => (await html.RenderComponentAsync<ShortLetter>(parameters)).ToHtmlString()),
            Text = string.Join("\n\n", [.. paragraphs, .. button is null ? Array.Empty<string>() : ["{{link}}"], foot, "Rituels"]) + "\n",
        };
    }
}
