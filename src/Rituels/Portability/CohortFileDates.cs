using Rituels.Programme;

namespace Rituels.Portability;

internal static class CohortFileDates
{
    /// <summary>The same file that many days later, or earlier.</summary>
    public static CohortFile MovedBy(this CohortFile file, int days)
    {
        DateOnly? Moved(DateOnly? day) => day?.AddDays(days);
        List<FileMember> Members(IEnumerable<FileMember> members) => [.. members.Select(m => m with { From = Moved(m.From), To = Moved(m.To) })];
        return file with
        {
            Settings = file.Settings! with
            {
                Starts = file.Settings.Starts.AddDays(days),
                Ends = file.Settings.Ends.AddDays(days),
                DaysOff = [.. file.Settings.DaysOff.Select(d => d with { From = d.From.AddDays(days), To = d.To.AddDays(days) })],
            },
            Staff = Members(file.Staff),
            Teams =
            [
                .. file.Teams.Select(team => team with
                {
                    Starts = Moved(team.Starts),
                    Ends = Moved(team.Ends),
                    Pauses = [.. team.Pauses.Select(p => new Pause(p.From.AddDays(days), p.To.AddDays(days)))],
                    Members = Members(team.Members),
                }),
            ],
        };
    }
}
