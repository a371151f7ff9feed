using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>A team's requests for help that its weeks do not tell themselves, asked at a stand-up or by themselves, the first one first.</summary>
internal sealed class HelpDossier(IHelpDesk desk, HelpWords words) : IDossierPart
{
    public async Task<DossierPart?> Tell(Extract extract, Team team, CancellationToken stop)
    {
        var asked = (await desk.OfTeam(extract.Cohort, team.Id, stop)).Elsewhere().Where(extract.Has).Reverse().ToList();
        return asked.Count == 0 ? null : new DossierPart(words["title"], [.. asked.Select(Entry)], []);
    }

    private DossierEntry Entry(RequestForHelp asked) =>
        new($"{words["asked-on"]} {words.Tongue.Date(asked.AskedOn)}", "", words.State(asked.State), null, null, null, [(words["what"], asked.Text)]);
}
