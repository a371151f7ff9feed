using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>The file that a cohort would be imported from, as it stands: settings chosen last, days off that still hold.</summary>
public static class CohortFileExport
{
    public static async Task<CohortFile> Of(RituelsDb db, Cohort cohort, CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Where(t => t.CohortId == cohort.Id).ToListAsync(stop);
        var memberships = await db.Memberships.AsNoTracking().Include(m => m.Person).Where(m => m.CohortId == cohort.Id).ToListAsync(stop);
        var members = memberships.ToLookup(m => m.TeamId);
        return new CohortFile(cohort.Slug, SettingsOf(cohort))
        {
            Rituals = await CohortFileParts.Of(db, cohort, stop),
            Staff = Members(members[null]),
            Teams = [.. teams.OrderBy(t => t.Name, NameOrder.Alphabetical).Select(team => TeamOf(team, members[team.Id], members[null]))],
        };
    }

    private static CohortSettings SettingsOf(Cohort cohort) => new(cohort.Name, cohort.Starts, cohort.Ends)
    {
        Rhythm = cohort.LatestRhythm,
        Languages = cohort.Languages,
        DaysOff = [.. cohort.DaysOff.Where(d => d.WithdrawnAt is null).Select(d => new DayOff(d.From, d.To, d.Label)).OrderBy(d => d.From)],
        MailsEveryone = cohort.MailsEveryone,
        Lists = cohort.Lists,
        Vocabulary = cohort.Vocabulary == Vocabulary.Default ? null : cohort.Vocabulary,
        Accent = cohort.Accent,
        IsListed = cohort.IsListed,
    };

    /// <summary>A referent who is no longer staff is left out: a file may only name those that it lists.</summary>
    private static FileTeam TeamOf(Team team, IEnumerable<Membership> members, IEnumerable<Membership> staff) => new(team.Name)
    {
        Aliases = team.Aliases,
        Host = team.Host.Length == 0 ? null : team.Host,
        Mission = team.Mission.Length == 0 ? null : team.Mission,
        Links = team.Links,
        Referent = staff.Any(m => m.PersonId == team.ReferentId) ? team.Referent?.Email : null,
        Starts = team.Starts,
        Ends = team.Ends,
        Pauses = team.Pauses,
        Members = Members(members),
    };

    private static List<FileMember> Members(IEnumerable<Membership> members) =>
    [
        .. members.OrderBy(m => m.Role).ThenBy(m => m.Person!.Name, NameOrder.Alphabetical).ThenBy(m => m.From)
            .Select(m => new FileMember(m.Person!.Name, m.Person.Email, m.Role) { From = m.From, To = m.To }),
    ];
}
