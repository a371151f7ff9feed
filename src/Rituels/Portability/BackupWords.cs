using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What is said of copies of a whole instance.</summary>
public sealed class BackupWords(Tongue tongue) : Words(tongue);
