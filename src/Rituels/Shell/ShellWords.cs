namespace Rituels.Shell;

public sealed class ShellWords(Tongue tongue) : Words(tongue);
