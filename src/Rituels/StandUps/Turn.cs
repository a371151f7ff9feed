using System.Text.Json.Serialization;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>How a turn stands: to come or running, heard, or passed over.</summary>
public enum TurnEnd { Waiting, Heard, Skipped }

/// <summary>One turn of a stand-up: a team's, a person's, or that of a name somebody typed, as it was called that day.</summary>
/// <param name="Name">Empty once the person is forgotten.</param>
public sealed record Turn(Guid Id, string Name, Guid? TeamId = null, Guid? PersonId = null)
{
    public bool IsAbsent { get; init; }
    public TurnEnd End { get; init; }

    /// <summary>In milliseconds, as it was last left.</summary>
    public long Spoken { get; init; }

    [JsonIgnore] public TimeSpan Time => TimeSpan.FromMilliseconds(Spoken);

    public static Turn Of(Team team) => new(NewId.Next(), team.Name, TeamId: team.Id);
    public static Turn Of(Person person) => new(NewId.Next(), person.Name, PersonId: person.Id);
    public static Turn Of(string name) => new(NewId.Next(), name);
}
