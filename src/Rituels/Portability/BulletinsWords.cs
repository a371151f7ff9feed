using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What is said when a cohort moves in from Bulletins.</summary>
public sealed class BulletinsWords(Tongue tongue) : Words(tongue);
