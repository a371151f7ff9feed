using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of sessions' mails, of what is to prepare, and of who comes.</summary>
public sealed class AgendaMailWords(Tongue tongue) : Words(tongue);
