using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What the archive, the pictures and the staff's overview say.</summary>
public sealed class ReadingWords(Tongue tongue) : Words(tongue);
