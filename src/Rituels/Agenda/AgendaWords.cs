using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of the agenda's pages, and how sessions are named in words everywhere; see <see cref="SessionText"/>.</summary>
public sealed class AgendaWords(Tongue tongue) : Words(tongue)
{
    public string Kind(SessionKind kind) => this[$"kind-{kind}"];

    public string Status(SessionStatus status) => this[$"status-{status}"];

    /// <summary>In the cohort's words, within a sentence; a group of its own as it is called.</summary>
    public string Group(string group) => Groups.Known.Contains(group) ? this[$"group-{group}"] : group;
}
