using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>A day in a team's story, coming or past.</summary>
public sealed record DossierDate(DateOnly Day, string Text);

/// <summary>One chapter, such as a week. <c>Face</c> is a mood of 1 to 4, <c>Words</c> what it is called; <c>Short</c> stands for the title below a face.</summary>
public sealed record DossierEntry(string Title, string Short, string Under, int? Face, string? Words, string? Mark, IReadOnlyList<(string Label, string Text)> Facts);

/// <summary>What a ritual tells of a team, oldest first.</summary>
public sealed record DossierPart(string Heading, IReadOnlyList<DossierEntry> Entries, IReadOnlyList<DossierDate> Dates);

/// <summary>A team's whole story, to be printed, kept or shown to somebody outside.</summary>
/// <param name="People">Each part in the team with the names of who has it; empty for who may not read names.</param>
public sealed record Dossier(Cohort Cohort, Team Team, IReadOnlyList<(string Part, string Names)> People, IReadOnlyList<DossierPart> Parts)
{
    /// <summary>The moods in their order, for a line of faces.</summary>
    public IEnumerable<DossierEntry> Moods => Parts.SelectMany(part => part.Entries).Where(entry => entry.Face is not null);
    public bool IsEmpty => Parts.All(part => part.Entries.Count == 0);
}

/// <summary>A ritual's share of the dossiers of teams; null when it has nothing to tell.</summary>
public interface IDossierPart
{
    /// <param name="extract">Its team says which, its week, if any, that only this one is told.</param>
    Task<DossierPart?> Tell(Extract extract, Team team, CancellationToken stop);
}
