using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>
/// Who reads requests for help: everybody of the cohort. What a retrospective asks is its team's and the staff's until the mail
/// of its week has left.
/// </summary>
/// <param name="Parts">Theirs in the cohort that let them read it.</param>
public sealed record HelpReader(Cohort Cohort, Guid PersonId, IReadOnlyList<Membership> Parts, DateTimeOffset Now)
{
    public static HelpReader Of(Visit visit) => new(visit.Cohort, visit.Person!.Id, visit.Memberships, visit.Now);

    public bool IsStaff => Parts.Any(part => part.Role == Role.Staff);
    public IReadOnlyList<Guid> Teams => [.. Parts.Select(part => part.TeamId).OfType<Guid>().Distinct()];

    /// <summary>The last week whose mail has left.</summary>
    public IsoWeek LastTold
    {
        get
        {
            var week = Cohort.WeekAt(Now);
            while (week > Cohort.FirstWeek && !Cohort.PlanOf(week).IsPublishedAt(Now)) week = week.Previous;
            return Cohort.PlanOf(week).IsPublishedAt(Now) ? week : week.Previous;
        }
    }

    /// <summary>Of the team that asks, or whoever asks: they choose, and do not offer.</summary>
    public bool Asks(HelpRequest request) => request.AskedById == PersonId || (request.TeamId is { } team && Teams.Contains(team));

    /// <summary>Who chooses among offers, ends a request and opens it again: its team, whoever asked, the staff.</summary>
    public bool MaySettle(HelpRequest request) => !Cohort.IsClosed && (IsStaff || Asks(request));

    public bool MayOffer(HelpRequest request) => !Cohort.IsClosed && request.IsOpen && !Asks(request);
}
