using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What is said about bringing a planning document into the agenda.</summary>
public sealed class AgendaImportWords(Tongue tongue) : Words(tongue);
