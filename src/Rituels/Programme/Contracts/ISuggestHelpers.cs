using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Somebody who may know, and why, in words of the reader's language: "said they can help with Postgres".</summary>
public sealed record HelperSuggestion(Guid PersonId, string Why);

/// <summary>A ritual that knows who knows what. Nobody suggested is written to: whoever asked decides.</summary>
public interface ISuggestHelpers
{
    /// <summary>The best first, at most a handful.</summary>
    Task<IReadOnlyList<HelperSuggestion>> For(Cohort cohort, RequestForHelp request, Tongue tongue, CancellationToken stop);
}
