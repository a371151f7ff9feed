using Rituels.Shell;

namespace Rituels.Agenda;

public sealed class PlanningWords(Tongue tongue) : Words(tongue);
