using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What is said of exports, of their register and of links for outsiders.</summary>
public sealed class TakingOutWords(Tongue tongue) : Words(tongue)
{
    /// <summary>What stands under a dossier's title, which has the team, its host and its cohort: each fact with its label.</summary>
    public IEnumerable<(string Label, string Value)> About(Dossier dossier)
    {
        var team = dossier.Team;
        if (team.Starts is { } starts) yield return (this["about-starts"], Tongue.Date(starts));
        if (team.Ends is { } ends) yield return (this["about-ends"], Tongue.Date(ends));
        foreach (var pause in team.Pauses.OrderBy(p => p.From)) yield return (this["about-pause"], Tongue.Span(pause.From, pause.To));
        if (team.Aliases.Count > 0) yield return (this["about-aliases"], Tongue.List(team.Aliases));
        foreach (var (part, names) in dossier.People) yield return (part, names);
    }

    /// <summary>A format's own name, the same in every language: CSV, JSON, Markdown.</summary>
    public static string NameOf(string format) => format switch { "md" => "Markdown", "yml" => "YAML", _ => format.ToUpperInvariant() };

    /// <summary>Who stands in the register where no person is named.</summary>
    public string Nobody(Taken what) => this[what switch { Taken.Retired => "by-itself", Taken.ExportByCommand => "by-command", _ => "somebody-erased" }];

    /// <summary><c>8 mars 2019, 14 h 30</c>, in the offset that the instant carries.</summary>
    public string Moment(DateTimeOffset at) => $"{Tongue.Date(DateOnly.FromDateTime(at.DateTime))}, {Tongue.Hour(TimeOnly.FromDateTime(at.DateTime))}";

    /// <summary><c>Carto Demo, semaine 10</c>; all of it when neither is named.</summary>
    public string Scope(string? team, IsoWeek? week) => (team, week) switch
    {
        (null, null) => this["scope-all"],
        ({ } one, null) => one,
        (null, { } of) => this["scope-week", of.Number, Tongue.Span(of)],
        ({ } one, { } of) => $"{one}, {this["scope-week", of.Number, Tongue.Span(of)]}",
    };
}
