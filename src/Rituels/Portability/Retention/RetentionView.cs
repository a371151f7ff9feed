using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The announcement as one language's readers get it.</summary>
public sealed record RetentionView(Cohort Cohort, RetentionRule Rule, PrivacyWords Words, Func<string, string> Link)
{
    public string Day => Words.Tongue.Day(Rule.ActsOn(Cohort), year: true);
    public string Subject => Words[$"retire-{Kind}-subject", Cohort.Name, Day];
    public string Heading => Words[$"retire-{Kind}-heading"];
    public string Body => Words[$"retire-{Kind}-body", Cohort.Name, Day];
    public string How => Words[$"retire-{Kind}-how"];
    public string Button => Words["retire-button"];
    public string Page => Link($"/{Cohort.Slug}/settings/retention");
    public string Exports => Link($"/{Cohort.Slug}/exports");
    public string Foot => Words["retire-foot", Cohort.Name];

    public string Text => string.Join("\n\n", Heading, Body, How, $"{Button}{Words["colon"]}\n{Page}", $"{Words["retire-exports"]}{Words["colon"]}\n{Exports}", "-- \n" + Foot) + "\n";

    private string Kind => Rule.What == Retires.Names ? "names" : "everything";
}
