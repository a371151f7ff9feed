using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>A short letter of the week: a reminder to a list or to a silent team's people, or the word to staff that nobody filed.</summary>
public sealed record NoticeView(Cohort Cohort, WeekPlan Plan, RetrospectivesWords Words, Func<string, string> Link, string Kind, bool IsLate)
{
    public IReadOnlyList<Team> Teams { get; init; } = [];

    public string Subject => Words[$"{Kind}-subject", Cohort.Name, Plan.Week.Number, Names, Closes];
    public string Heading => Words[$"{Kind}-heading", Plan.Week.Number];
    public string Body => Words[$"{Kind}-body", Names, Closes, Words.Tongue.When(Plan.Hours!.Digest)];
    public string Foot => Words[$"{Kind}-foot", Cohort.Name];
    public bool IsStoppable => Kind == "member";
    public string? LateLine => IsLate ? Words["notice-late"] : null;

    /// <summary>One button for each team; without a team, the week's page.</summary>
    public IEnumerable<(string Text, string Url)> Buttons => Teams.Count == 0
        ? [(Words[$"{Kind}-button"], Link($"/{Cohort.Slug}/retrospectives/{Plan.Week}"))]
        : Teams.Select(team => (Teams.Count == 1 ? Words["member-button"] : Words["member-button-of", team.Name], Link($"/{Cohort.Slug}/retrospectives/{Plan.Week}/{team.Slug}/edit")));

    public string Text => string.Join("\n\n", new[] { Heading, LateLine, Body }.OfType<string>()
        .Concat(Buttons.Select(button => $"{button.Text}{Words["colon"]}\n{button.Url}"))
        .Append("-- \n" + Foot + (IsStoppable ? $"\n{Words["stop-reminders"]}{Words["colon"]}\n{{{{stop}}}}" : ""))) + "\n";

    /// <summary>For a chat: shorter, since it stands among others' words.</summary>
    public string Chat => string.Join('\n', new[] { Heading, LateLine, Body }.OfType<string>()
        .Concat(Buttons.Select(button => ChatText.Link(button.Text, button.Url)))
        .Concat(IsStoppable ? [ChatText.Link(Words["stop-reminders"], "{{stop}}")] : []));

    private string Names => Words.Tongue.List(Teams.Select(team => team.Name));
    private string Closes => Words.Tongue.When(Plan.Hours!.Closes);
}
