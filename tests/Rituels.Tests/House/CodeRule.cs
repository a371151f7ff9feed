namespace Rituels.Tests.House;

/// <summary>
/// Something that no file may contain, as a pattern; <c>Bad</c> are lines that it must find, <c>Good</c> are some that it must
/// not. <c>Endings</c> are those of the files it reads, under <c>Folder</c>.
/// </summary>
public sealed record CodeRule(string Sentence, string Folder, string[] Endings, string Pattern, string[] Bad, string[] Good)
{
    private static readonly string[] Code = [".cs", ".cshtml", ".razor"];

    // This file quotes what it forbids.
    private const string Itself = "tests/Rituels.Tests/House/CodeRule.cs";

    public static readonly IReadOnlyList<CodeRule> All =
    [
        new("No clock but TimeProvider", "", Code,
            @"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bEnvironment\.TickCount",
            ["var now = DateTime.Now;", "DateTime.UtcNow", "DateTimeOffset.UtcNow.AddDays(1)", "DateTime.Today", "Environment.TickCount64"],
            ["visit.Now", "clock.GetUtcNow()", "NowDateTime.Other"]),
        new("Names stand in one order: NameOrder.Alphabetical", "src/", Code, @"\bStringComparer\.(Create|(Current|Invariant)Culture)|(Order|Then)By(Descending)?\([^()]*Folding\.Fold",
            ["teams.OrderBy(t => t.Name, StringComparer.Create(culture, true))", "names.Order(StringComparer.CurrentCulture)", "teams.OrderBy(t => Folding.Fold(t.Name), StringComparer.Ordinal)"],
            ["teams.OrderBy(t => t.Name, NameOrder.Alphabetical)", "slugs.Order(StringComparer.Ordinal)", "rows.GroupBy(r => Folding.Fold(r.Team))"]),
        new("Ids come from NewId, which keeps the order of what is made one after the other", "src/", [".cs"], @"\bGuid\.CreateVersion7\(\)(?!\.TryWriteBytes)",
            ["public Guid Id { get; init; } = Guid.CreateVersion7();"], ["NewId.Next()", "Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);"]),
        new("Nobody sleeps", "", Code, @"\bThread\.Sleep\b", ["Thread.Sleep(10);"], ["await Task.Delay(10, stop);"]),
        new("No error is swallowed without a word", "", Code, @"\bcatch\b[^{};]*\{\s*\}",
            ["catch { }", "catch (IOException) {}", "catch (IOException e) when (e.HResult == 1)\n{\n}"],
            ["catch (IOException e) { log(e); }"]),
        new("Nothing is left for later", "", [.. Code, ".js", ".css", ".resx"],
            @"\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b",
            ["// TODO: later", "/* FIXME */", "throw new NotImplementedException();"], ["BEGIN:VTODO"]),
        new("No test is skipped", "tests/", [".cs"], @"\bSkip(Unless|When|Type|Exceptions)?\s*=[^=>]|\bAssert\.Skip",
            ["[Fact(Skip = \"slow\")]", "[Theory(SkipUnless=nameof(X))]", "Assert.Skip(\"later\");"], ["lines.Skip(1)", "work.Skip(now, reason)", "x => x.Skip == 3"]),
        new("Pages keep to the content security policy: no inline style or script", "src/", [".cshtml"],
            @"\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]{3,}\s*=\s*[""']|javascript:",
            ["<p style=\"color: red\">", "<script>go()</script>", "<script type=\"module\">", "<a onclick=\"go()\">", "<a href=\"javascript:go()\">", "<style>p{}</style>"],
            ["<script type=\"module\" src=\"@Assets[\"rituels.js\"]\"></script>", "<field optional=\"true\" />", "<link rel=\"stylesheet\" href=\"x\">"]),
        new("No request goes to anybody else", "src/", [".cshtml", ".css", ".js"],
            @"(src|href|url|import|fetch)\s*[=(]?\s*[""'(]\s*(https?:)?//",
            ["<img src=\"https://elsewhere.example/x.png\">", "@import url(//elsewhere.example/x.css)", "fetch('https://elsewhere.example')"],
            ["<a href=\"/account\">", "xmlns=\"http://www.w3.org/2000/svg\""]),
        new("Pages hold no sentences, words do", "src/", [".cshtml"],
            @"(?<![=\-])>\s*(?!\s|Français<|English<)[^<>@{}();=|&""]*\p{L}{3,}[^<>@{}();=|&""]*</|\s(aria-label|title|alt|placeholder|label|hint|legend)=""[^@""]*\p{L}{2,}[^""]*""",
            ["<p>Bonjour à tous</p>", "<a href=\"/\">Accueil</a>", "<button>Send</button>", "<img alt=\"A face\">", "<nav aria-label=\"Navigation\">"],
            ["<p>@W[\"hello\"]</p>", "<a href=\"/\">@W[\"home\"]</a>", "<img alt=\"\">", "<nav aria-label=\"@W[\"nav\"]\">"]),
        new("A link to a new mail is made in one place, where what an address holds is escaped", "src/", [".cshtml", ".razor"], @"mailto:",
            ["<a href=\"mailto:@person.Email\">"], ["<a href=\"@MailLink.To(person.Email)\">"]),
        new("No path of somebody's machine", "", [""], @"(?<![\w<.])/(work|root|home/\w+|Users/\w+|tmp/w)(?=[/""'\s])",
            ["cd /work/main", "/root/.config", "/tmp/w/x", "/home/alice/x"], ["</root>", "/tmp/rituels", "href=\"/networking\""]),
        new("Addresses are invented ones", "", [""],
            @"[A-Za-z0-9._+-]+@(?!(?:[a-z0-9-]+\.)*example\.(?:org|com|net)\b)[a-z0-9-]+(\.[a-z0-9-]+)*\.(?!example\b)[a-z]{2,}\b(?![-.]\w)",
            ["someone@gmail.com", "prenom.nom@beta.gouv.fr"], ["ines@demo.example", "rituels@example.org", "mine-@own.Team.Slug", "ines@sub.demo-team.example", "root@localhost"]),
    ];

    public IEnumerable<SourceFile> Files => SourceFile.In(Folder, Endings).Where(file => file.Path != Itself);

    public override string ToString() => Sentence;
}
