using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of the screens on which staff write sessions and plan the year.</summary>
public sealed class SheetWords(Tongue tongue) : Words(tongue);
