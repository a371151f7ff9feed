using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>The word to staff that the gazette's hour came and that nobody had approved it.</summary>
public sealed record UnapprovedView(Cohort Cohort, Issue Issue, DateTimeOffset Due, GazetteMailWords Words, Func<string, string> Link)
{
    public Tongue Tongue => Words.Tongue;
    public string Subject => Words["unapproved-subject", Cohort.Name];
    public string Heading => Words["unapproved-heading"];
    public string Lead => Words[Issue.SaysSomething ? "unapproved-lead" : "emptied-lead", Tongue.When(Due)];
    public string Then => Words["unapproved-then", Tongue.Day(Issue.Week.Sunday)];
    public string Page => Link($"/{Cohort.Slug}/gazette/{Issue.Week}/edit");
    public string Settings => Link($"/{Cohort.Slug}/settings/gazette");
    public string Foot => Words["unapproved-foot", Cohort.Name];

    public string Text => string.Join("\n\n", Heading, Lead, Then, $"{Words["unapproved-button"]}{Words["colon"]}\n{Page}", $"-- \n{Foot}\n{Words["unapproved-settings"]}{Words["colon"]}\n{Settings}") + "\n";
}
