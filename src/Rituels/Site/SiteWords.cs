using Rituels.Shell;

namespace Rituels.Site;

/// <summary>Sentences of the programme's page, of its settings and of the command that writes a site.</summary>
public sealed class SiteWords(Tongue tongue) : Words(tongue);
