using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>One thing that happened, as <c>timeline.json</c> tells it. <c>Team</c> is null for what concerns all.</summary>
/// <param name="Kind">Empty for an act that came to nothing, or of which a witness tells: it is not told.</param>
public sealed record TimelineEvent(DateTimeOffset At, string Week, string Kind, string? Team, int Recipients);

/// <summary>Something that a person does at an instant; done within a scope of its own, saved by the simulation.</summary>
public sealed record SimulatedAct(DateTimeOffset At, Func<IServiceProvider, CancellationToken, Task<TimelineEvent>> Do);

/// <summary>What people may do in a simulated time: from a file of answers, or invented from a seed.</summary>
public sealed record SimulationInput(Cohort Cohort, IReadOnlyList<Team> Teams, DateOnly From, DateOnly To, string? Answers, int Seed);

/// <summary>A ritual's people.</summary>
public interface ISimulatedPeople
{
    /// <summary>Their acts in the order of their instants; those at one instant in the order of the file.</summary>
    /// <exception cref="SimulationInputException">The file cannot be read; says the line.</exception>
    IReadOnlyList<SimulatedAct> Acts(SimulationInput input);
}

/// <summary>A ritual that tells what came of what people did, whichever ritual's people they are.</summary>
public interface ISimulatedWitness
{
    /// <summary>Asked after each act, in its scope, before it is saved.</summary>
    IEnumerable<TimelineEvent> Saw(DateTimeOffset at);
}

/// <summary>A file of answers with a line that cannot be read.</summary>
public sealed class SimulationInputException(int line, string message) : Exception(message)
{
    public int Line => line;
}
