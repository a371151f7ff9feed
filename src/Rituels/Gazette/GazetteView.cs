using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>A line as a reader sees it.</summary>
/// <param name="When">Its day and hour; null for what has no day.</param>
/// <param name="Language">Of its words, where it is not the reader's.</param>
public sealed record GazetteLine(string? When, string Text, string? Language, string Team, string Place, string? Url)
{
    /// <summary>What stands after the text.</summary>
    public string Beside => string.Join(" · ", new[] { Team, Place }.Where(said => said.Length > 0));
}

public sealed record GazettePart(string Heading, IReadOnlyList<GazetteLine> Lines);

/// <summary>An issue as one language's readers get it; the page, the mail, its text and the feed are all written from it.</summary>
/// <param name="IsPersonal">To somebody who may stop it; not so on a list's address.</param>
public sealed record GazetteView(Cohort Cohort, Issue Issue, IReadOnlyDictionary<Guid, string> Teams, GazetteMailWords Words, Func<string, string> Link, bool IsPersonal = true)
{
    public Tongue Tongue => Words.Tongue;
    public string Subject => Words["subject", Cohort.Name, Tongue.Span(Issue.Week)];
    public string Over => $"{Cohort.Name} · {Words["gazette"]}";
    public string Heading => Words["heading", Tongue.Date(Issue.Week.Monday, year: false)];
    public string Page => Link($"/{Cohort.Slug}/gazette/{Issue.Week}");
    public string Foot => Words[IsPersonal ? "foot" : "foot-list", Cohort.Name];

    /// <summary>The language of a person's words, where it is not the reader's.</summary>
    public string? Own => Cohort.Languages[0] == Tongue.Language ? null : Cohort.Languages[0];

    /// <summary>What a mailbox shows after the subject.</summary>
    public string Preview => Issue.Opening.Length > 0 ? Issue.Opening : Tongue.List(Parts.Select(part => part.Heading));

    public IReadOnlyList<GazettePart> Parts => [.. Issue.Kept.Parts().Select(part => new GazettePart(Words[$"part-{part.Key?.ToString() ?? "Other"}"], [.. part.Select(Line)]))];

    public string Text => string.Join("\n\n", new[] { Over, Heading, Issue.Opening }.Where(said => said.Length > 0)
        .Concat(Parts.Select(part => part.Heading.ToUpper(Tongue.Culture) + "\n\n" + string.Join('\n', part.Lines.Select(Told))))
        .Append($"{Words["read"]}{Words["colon"]}\n{Page}")
        .Append($"-- \n{Foot}" + (IsPersonal ? $"\n{Words["stop"]}{Words["colon"]}\n{{{{stop}}}}" : ""))) + "\n";

    /// <summary>What chats are told as it leaves.</summary>
    public string Announced => Words["announced", Tongue.Span(Issue.Week)];

    private GazetteLine Line(Block block) => new(WhenOf(block), block.In(Tongue.Language), block.Wording is null && block.Texts.ContainsKey(Tongue.Language) ? null : Own,
        block.TeamId is { } team ? Teams.GetValueOrDefault(team, "") : "", block.Place, block.Path is { } path ? Link(path) : null);

    private string? WhenOf(Block block) => block.Day is not { } day ? null
        : Capital(Tongue.Day(day)) + (block.From is { } hour ? Words["at", Tongue.Hour(hour)] : "");

    private string Told(GazetteLine line) =>
        $"- {(line.When is { } when ? when + Words["colon"] + " " : "")}{line.Text}{(line.Beside.Length > 0 ? $" ({line.Beside})" : "")}{(line.Url is { } url ? $"\n  {url}" : "")}";

    private string Capital(string text) => char.ToUpper(text[0], Tongue.Culture) + text[1..];
}
