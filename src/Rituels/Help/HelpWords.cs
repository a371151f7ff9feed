using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

public sealed class HelpWords(Tongue tongue) : Words(tongue)
{
    /// <summary>Who asks: the team, or the person of none.</summary>
    public string Who(HelpLine line) => line.Team?.Name ?? line.Asker ?? this["somebody"];

    /// <summary><c>asked 12 days ago</c>.</summary>
    public string Age(int days) => days == 0 ? this["asked-today"] : Count("asked-days", days);

    public string State(HelpState state) => this[$"state-{state}"];
}
