using System.Text.RegularExpressions;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.House;

public class WordsTests
{
    private static readonly IReadOnlyList<WordBook> French = WordBook.In("fr"), English = WordBook.In("en");
    private static readonly IReadOnlyList<SourceFile> Code = [.. SourceFile.In("src/Rituels/", ".cs", ".cshtml", ".razor")];

    /// <summary>Words that speak of code, which has a typography of its own.</summary>
    private static readonly string[] QuotesCode = ["PortabilityWords calendar-on-the-web"];

    [Fact]
    public void Every_French_word_has_its_English_twin()
    {
        Assert.True(French.Sum(book => book.Words.Count) > 300);
        Assert.Equal(All(French).Select(word => word.Key), All(English).Select(word => word.Key));
    }

    [Fact]
    public void Twins_take_the_same_arguments() =>
        Assert.Equal(All(French).Select(word => $"{word.Key} {string.Join(' ', WordBook.Arguments(word.Text))}"),
            All(English).Select(word => $"{word.Key} {string.Join(' ', WordBook.Arguments(word.Text))}"));

    /// <summary>Keys that the code puts together in a way that a reader of sources cannot follow, and what does so.</summary>
    private static readonly Dictionary<string, string> Computed = new()
    {
        ["TerminalWords simulate-"] = "SimulateCommand, from the names of its options",
        ["PortabilityWords option--"] = "the import command, from the names of its options",
        ["ShellWords legal-"] = "Notice, paragraph by paragraph",
        ["ShellWords privacy-"] = "Notice, paragraph by paragraph",
        ["ShellWords accessibility-"] = "Notice, paragraph by paragraph",
    };

    /// <summary>What joins two others.</summary>
    private static readonly string[] Joints = ["RetrospectivesWords and-comma", "RetrospectivesWords colon", "TakingOutWords colon", "PrivacyWords colon", "LedgerWords colon", "HelpMailWords colon", "GazetteMailWords colon"];

    [Fact]
    public void No_word_is_empty_or_has_spaces_around_it() =>
        Findings.None(All([.. French, .. English]).Where(word => word.Text.Trim().Length == 0 || (word.Text != word.Text.Trim() && !Joints.Contains(word.Key))).Select(word => word.Key));

    [Fact]
    public void French_words_follow_French_typography() =>
        Findings.None(All(French).Where(word => !QuotesCode.Contains(word.Key)).SelectMany(word => WordBook.Slips(word.Text).Select(slip => $"{word.Key}: {slip}")));

    [Theory]
    [InlineData("Quoi ?", 1)]
    [InlineData("Quoi?", 1)]
    [InlineData("Quoi\u00a0?", 0)]
    [InlineData("« ici »", 2)]
    [InlineData("«\u00a0ici\u00a0».", 0)]
    [InlineData("l'équipe", 1)]
    [InlineData("l’équipe à 14:30", 0)]
    [InlineData("Note: ici", 1)]
    [InlineData("Voir https://ici.example/a?b", 0)]
    [InlineData("{le:team} part\u00a0!", 0)]
    public void A_slip_of_typography_is_seen(string french, int slips) => Assert.Equal(slips, WordBook.Slips(french).Count());

    [Fact]
    public void Every_word_can_be_said_with_any_vocabulary_of_a_cohort()
    {
        object[] arguments = [.. Enumerable.Range(1, 12).Cast<object>()];
        var terms = new Terms(new("équipe", "équipes", true), new("agente", "agentes", true), new("hôte", "hôtes"));
        foreach (var (books, language) in new[] { (French, "fr"), (English, "en") })
            Assert.All(All(books), word => Assert.DoesNotContain("{", Grammar.Fill(word.Text, Tongue.Of(language, new Vocabulary(terms, terms)), arguments)));
    }

    [Fact]
    public void A_count_has_a_wording_for_one_and_for_many() =>
        Findings.None(French.SelectMany(book => book.Words.Keys
            .Where(key => (key.EndsWith(".one", StringComparison.Ordinal) && !book.Words.ContainsKey(key[..^4] + ".many")) || (key.EndsWith(".many", StringComparison.Ordinal) && !book.Words.ContainsKey(key[..^5] + ".one")))
            .Select(key => $"{book.Name} {key}")));

    [Fact]
    public void Every_word_that_the_code_says_exists()
    {
        var said = Code.SelectMany(file => Said(file.Text).Concat(Chosen(file.Text)).Select(call => (file, call))).ToList();
        Assert.True(said.Count > 200);
        Findings.None(said.Where(use => !Known(use.file).Any(use.call.Matches)).Select(use => $"{use.file.Path}: {use.call}").Distinct());
        Assert.Equal(["a", "b", "c"], Chosen("W[x ? \"a\" : y ? \"b\" : \"c\"]").Select(call => call.Key));
        Assert.Equal(["hello", "news", "old-{kind}"], Said("W[\"hello\"] W.Count(\"news\", 2) Words[$\"old-{kind}\"]").Select(call => call.Key));
    }

    [Fact]
    public void Every_word_is_said_somewhere()
    {
        var text = string.Join('\n', Code.Select(file => file.Text));
        Findings.None(All(French).Where(word => !Computed.Keys.Any(start => word.Key.StartsWith(start, StringComparison.Ordinal)) && !IsSaid(word.Key.Split(' ')[1], text)).Select(word => word.Key));
        Assert.False(IsSaid("never-said", "W[\"said\"]"));
        Assert.True(IsSaid("news.one", "W.Count(\"news\", 2)") && IsSaid("old-mail", "W[$\"old-{kind}\"]") && IsSaid("stop-title", "W[state + \"-title\"]"));
    }

    private static IEnumerable<(string Key, string Text)> All(IEnumerable<WordBook> books) =>
        books.SelectMany(book => book.Words.Select(word => ($"{book.Name} {word.Key}", word.Value))).OrderBy(word => word.Item1, StringComparer.Ordinal);

    private static IEnumerable<Call> Said(string text) =>
        Regex.Matches(text, @"\b(?:W|Shared|[wW]ords|TerminalWords)(?<verb>\[|\.Count\(|\.Html\(|\.Say\()\$?""(?<key>[^""\n]+)""(?<more>\s*\+)?")
            .Where(match => !match.Groups["more"].Success && match.Groups["key"].Value.Count(c => c == '{') == match.Groups["key"].Value.Count(c => c == '}'))
            .Select(match => new Call(match.Groups["key"].Value, match.Groups["verb"].Value == ".Count("));

    // W[one ? "a" : "b"] says both.
    private static IEnumerable<Call> Chosen(string text) =>
        Regex.Matches(text, @"\b(?:W|Shared|[wW]ords)\[[^""\]\n]*\?(?: ""(?<key>[a-z0-9.-]+)"" :[^""\]\n]*)+ ""(?<key>[a-z0-9.-]+)""\]")
            .SelectMany(match => match.Groups["key"].Captures.Select(capture => new Call(capture.Value, false)));

    // A room says its own words and the shell's.
    private static IEnumerable<string> Known(SourceFile file) =>
        French.Where(book => book.Room == file.Room || book.Room == "Shell" || file.Text.Contains(book.Name, StringComparison.Ordinal)).SelectMany(book => book.Words.Keys);

    /// <summary>Its key stands in the code whole, or as a piece that an expression completes.</summary>
    private static bool IsSaid(string key, string text)
    {
        var plain = Regex.Replace(key, @"\.(one|many)$", "");
        if (text.Contains($"\"{plain}\"", StringComparison.Ordinal) || text.Contains($"\"{plain}.one\"", StringComparison.Ordinal)) return true;
        return Pieces(text).Any(piece => Regex.IsMatch(plain, piece));
    }

    private static IReadOnlyList<string> Pieces(string text) => text == _read ? _pieces : _pieces = FindPieces(_read = text);

    private static List<string> FindPieces(string text) =>
    [
        .. Regex.Matches(text, @"\$""(?<key>(?:[a-z0-9.-]|\{[^{}""]+\})+)""").Select(match => match.Groups["key"].Value)
            .Where(key => key.Contains('{') && Regex.Replace(key, @"\{[^{}]+\}", "").Trim('-', '.').Length > 1).Select(Pattern),
        .. Regex.Matches(text, @"\+ ""(?<end>-[a-z-]+)""").Select(match => Regex.Escape(match.Groups["end"].Value) + "$"),
        .. Regex.Matches(text, @"""(?<start>[a-z][a-z-]+-)"" \+").Select(match => "^" + Regex.Escape(match.Groups["start"].Value)),
    ];

    private static string Pattern(string interpolated) =>
        "^" + string.Join(".+", Regex.Split(interpolated, @"\{[^{}]+\}").Select(Regex.Escape)) + "$";

    private static string _read = "";
    private static IReadOnlyList<string> _pieces = [];

    private sealed record Call(string Key, bool Counts)
    {
        public bool Matches(string key) => Regex.IsMatch(key, Pattern(Key)[..^1] + (Counts ? @"\.(one|many)$" : "$"));
    }
}
