using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>What the gazette's screens say.</summary>
public sealed class GazetteWords(Tongue tongue) : Words(tongue);
