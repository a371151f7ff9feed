using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>What the screens of settings and administration say.</summary>
public sealed class ProgrammeWords(Tongue tongue) : Words(tongue);
