using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of the agenda's pages.</summary>
public sealed class AgendaWords(Tongue tongue) : Words(tongue);
