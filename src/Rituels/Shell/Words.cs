using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Rituels.Shell;

/// <summary>
/// A room's words in the reader's language, from its <c>Words.fr.resx</c> and <c>Words.en.resx</c>. <c>{0}</c> is an argument;
/// <c>{team}</c>, <c>{Teams}</c>, <c>{le:team}</c>, <c>{du:fellow}</c>… are the cohort's own words (see <see cref="Grammar"/>).
/// </summary>
public abstract class Words(Tongue tongue)
{
    private static readonly ConcurrentDictionary<(Type, string), FrozenDictionary<string, string>> Books = new();
    private FrozenDictionary<string, string>? _book;

    public Tongue Tongue => tongue;

    /// <exception cref="KeyNotFoundException">No room word has that key: a mistake of the programmer, caught by a test.</exception>
    public string this[string key] => Grammar.Fill(Find(key), tongue, []);

    public string this[string key, params object?[] arguments] => Grammar.Fill(Find(key), tongue, arguments);

    /// <summary>A word that is HTML (<c>&lt;strong&gt;</c>): what is put into it is escaped.</summary>
    public HtmlString Html(string key, params object?[] arguments) => new(Grammar.Fill(Find(key), tongue, arguments, HtmlEncoder.Default.Encode));

    /// <summary>The wording for that many: <c>key.one</c> for 1 (and 0 in French), else <c>key.many</c>; <c>{0}</c> is the number.</summary>
    public string Count(string key, int number, params object?[] more) =>
        this[number == 1 || (number == 0 && tongue.Language == "fr") ? key + ".one" : key + ".many", [number, .. more]];

    /// <summary>The wording as it stands, for a script to put a number in.</summary>
    public string Raw(string key) => Find(key);

    public bool Has(string key) => Book().ContainsKey(key);

    private string Find(string key) => Book().TryGetValue(key, out var text) ? text
        : throw new KeyNotFoundException($"{GetType().FullName} has no word '{key}' in {tongue.Language}.");

    private FrozenDictionary<string, string> Book() => _book ??= Books.GetOrAdd((GetType(), tongue.Language), Load);

    private static FrozenDictionary<string, string> Load((Type Room, string Language) wanted)
    {
        var resources = new ResourceManager(wanted.Room.FullName!, wanted.Room.Assembly);
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(wanted.Language), createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"{wanted.Room.FullName}.{wanted.Language}.resx is missing.");
        return set.Cast<System.Collections.DictionaryEntry>().ToFrozenDictionary(e => (string)e.Key, e => (string)e.Value!);
    }
}
