using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What is said of a cohort's archive.</summary>
public sealed class ArchiveWords(Tongue tongue) : Words(tongue);
