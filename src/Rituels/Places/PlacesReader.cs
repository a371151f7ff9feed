using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

internal static class PlacesReader
{
    /// <summary>The teams that the reader is of, as a fellow or a mentor.</summary>
    public static IReadOnlyList<Guid> TeamsOfReader(this Visit visit) => [.. visit.Memberships.Select(m => m.TeamId).OfType<Guid>().Distinct()];
}
