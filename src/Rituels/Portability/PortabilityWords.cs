using Rituels.Shell;

namespace Rituels.Portability;

public sealed class PortabilityWords(Tongue tongue) : Words(tongue);
