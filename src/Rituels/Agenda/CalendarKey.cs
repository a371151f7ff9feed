using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// Opens a person's own calendar at an unguessable address. Only the hash of its token is kept, so that who reads the
/// database opens nothing. A person has one: a new one ends the one before.
/// </summary>
public sealed class CalendarKey
{
    public required Guid PersonId { get; init; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The day of its last reading, UTC, noted by the worker; no hour, for nobody's reading is followed that closely.</summary>
    public DateOnly? LastUsedOn { get; set; }

    public static CalendarKey Of(Person person) => new() { PersonId = person.Id };

    /// <returns>The new token, which nothing keeps.</returns>
    public string Renew(DateTimeOffset now)
    {
        var token = SecretAddress.NewToken();
        (TokenHash, MadeAt, LastUsedOn) = (Hash(token), now, null);
        return token;
    }

    public static string Hash(string token) => SecretAddress.Hash(token);
}
