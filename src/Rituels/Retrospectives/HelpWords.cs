using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What is said of a request for help after it was asked.</summary>
public sealed class HelpWords(Tongue tongue) : Words(tongue);
