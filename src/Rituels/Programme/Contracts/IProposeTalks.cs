namespace Rituels.Programme;

/// <summary>The ritual of talks, for those who see that one is wanted.</summary>
public interface IProposeTalks
{
    /// <summary>Puts down an idea for a talk, without saving; the same source makes a second only once the first was held or cancelled.</summary>
    /// <param name="title">At most 160 characters; longer ones are cut between words.</param>
    /// <param name="about">Why it is wanted, in a line or two; those outside may read it once the talk is opened to them.</param>
    /// <param name="source">Its name for ever, such as <c>skills/{subject}</c>.</param>
    /// <returns>Its page, from the root, with the cohort.</returns>
    Task<string> Idea(Cohort cohort, string title, string about, string source, Guid? by, DateTimeOffset now, CancellationToken stop);
}
