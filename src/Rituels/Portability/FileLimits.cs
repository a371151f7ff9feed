namespace Rituels.Portability;

/// <summary>What a file may weigh. What a form may hold too is limited for both in <see cref="CohortLimits"/>.</summary>
internal static class FileLimits
{
    public const int Bytes = 1 << 20;
    public const int Members = 2_000;
}
