namespace Rituels.Shell;

/// <summary>A partial view with its model.</summary>
public sealed record Part(string View, object Model);

/// <summary>A ritual's share of the cohort's home, for its members; null when it has nothing to say.</summary>
public interface IHomePart
{
    /// <summary>Whether it is there for those outside too, when the cohort is listed.</summary>
    bool IsForOutsiders => false;

    Task<Part?> Make(Visit visit, CancellationToken stop);
}

/// <summary>A ritual's share of a team's page.</summary>
public interface ITeamPart
{
    /// <summary>Whether it stands above all else of the team.</summary>
    bool IsFirst => false;

    Task<Part?> Make(Visit visit, Programme.Team team, HttpRequest request, CancellationToken stop);
}

/// <summary>A ritual's share of a person's page in the directory, for members; null when it has nothing to say.</summary>
public interface IPersonPart
{
    Task<Part?> Make(Visit visit, Programme.Person person, CancellationToken stop);
}

/// <summary>A ritual's share of the archive, for members: what it keeps of the year; null when it has nothing yet.</summary>
public interface IArchivePart
{
    Task<Part?> Make(Visit visit, CancellationToken stop);
}

/// <summary>A room's share of the programme's page, below the rituals: what everybody may read of it, the same for each reader; null when there is nothing.</summary>
public interface IProgrammePart
{
    Task<Part?> Make(Visit visit, CancellationToken stop);
}
