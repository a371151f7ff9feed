using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>A letter about a request as one language's readers get it.</summary>
/// <param name="Kind">Of the due work that sends it.</param>
public sealed record HelpView(Cohort Cohort, string Kind, HelpRequest Request, IReadOnlyList<HelpSaid> Said, HelpMailWords Words, Func<string, string> Link)
{
    /// <summary>Whether who offers hides their address: then nobody is told to write to it.</summary>
    public bool IsHidden { get; init; }

    private string Key => Kind == HelpSteps.End ? Request.State == HelpState.Done ? "done" : "withdrawn" : Kind;

    public string Who => Request.Team?.Name ?? Request.AskedBy?.Name ?? Words["somebody"];
    public string Subject => Words[$"{Key}-subject", Cohort.Name, Names, Who];
    public string Heading => Words[$"{Key}-heading", Names];
    public string Lead => Words[Kind == HelpSteps.Offer && IsHidden ? "offer-lead-hidden" : $"{Key}-lead", Names, Who];
    public string Button => Words[$"{Key}-button"];
    public string Foot => Words[$"{Key}-foot", Cohort.Name];
    public string Page => Link($"/{Cohort.Slug}/help/{Request.Id}{(Kind switch { HelpSteps.Comments => "#comments", HelpSteps.End => "", _ => "#offers" })}");
    public bool IsConversation => Kind == HelpSteps.Comments;

    /// <summary>Words that are there: an offer needs none.</summary>
    public IEnumerable<HelpSaid> Quoted => Said.Where(said => said.Text.Length > 0);

    public string NameOf(HelpSaid said) => said.Name ?? Words["somebody"];

    public string Text => string.Join("\n\n", new[] { Heading, Lead, Indented(Request.Text) }
        .Concat(Quoted.Select(said => $"{NameOf(said)}{Words["colon"]}\n{Indented(said.Text)}"))
        .Append($"{Button}{Words["colon"]}\n{Page}")
        .Append($"-- \n{Foot}\n{Words["stop"]}{Words["colon"]}\n{{{{stop}}}}")) + "\n";

    private string Names => Words.Tongue.List(Said.Select(NameOf).Distinct());

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
