using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Words of the documents that the agenda is taken out as: those that their reader knows.</summary>
public sealed class AgendaExportWords(Tongue tongue) : Words(tongue);
