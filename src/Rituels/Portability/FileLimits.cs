using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What a file may weigh. What a form may hold too is limited for both in <see cref="CohortLimits"/>.</summary>
internal static class FileLimits
{
    public const int Bytes = 1 << 20;
    public const int Name = CohortLimits.Name, Host = 200;
    public const int Teams = 200, Members = 2_000, Names = 20;
}
