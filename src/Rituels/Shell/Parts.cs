namespace Rituels.Shell;

/// <summary>A partial view with its model.</summary>
public sealed record Part(string View, object Model);

/// <summary>A ritual's share of the cohort's home, for its members; null when it has nothing to say.</summary>
public interface IHomePart
{
    Task<Part?> Make(Visit visit, CancellationToken stop);
}

/// <summary>A ritual's share of a team's page.</summary>
public interface ITeamPart
{
    Task<Part?> Make(Visit visit, Programme.Team team, HttpRequest request, CancellationToken stop);
}
