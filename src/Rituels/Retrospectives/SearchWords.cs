using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What the pages of search and of key dates say.</summary>
public sealed class SearchWords(Tongue tongue) : Words(tongue);
