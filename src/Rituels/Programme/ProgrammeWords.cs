using Rituels.Shell;

namespace Rituels.Programme;

public sealed class ProgrammeWords(Tongue tongue) : Words(tongue);
