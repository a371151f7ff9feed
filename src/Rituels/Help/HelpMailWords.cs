using Rituels.Shell;

namespace Rituels.Help;

public sealed class HelpMailWords(Tongue tongue) : Words(tongue);
