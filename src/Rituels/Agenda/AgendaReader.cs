using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Who looks at a cohort's agenda, on a page, in a calendar or in a mail, and so what they see of it.</summary>
/// <param name="Groups">Those they belong to, the first of which gives them their hours; none for somebody outside.</param>
/// <param name="IsMember">Somebody of the cohort.</param>
public sealed record AgendaReader(IReadOnlyList<string> Groups, bool IsMember)
{
    /// <summary>Somebody outside: what is public.</summary>
    public static readonly AgendaReader Outside = new([], false);

    public bool IsStaff => Groups.Contains(Agenda.Groups.Staff);

    public static AgendaReader Of(Visit visit) => Of(visit.Memberships);

    /// <param name="parts">Somebody's parts in one cohort, as far as they count.</param>
    public static AgendaReader Of(IEnumerable<Membership> parts)
    {
        var roles = parts.Select(part => part.Role).ToHashSet();
        return new([.. Order.Where(known => roles.Contains(known.Role)).Select(known => known.Group)], roles.Count > 0);
    }

    /// <summary>
    /// People of the cohort see all its sessions, those for staff alone excepted; others what is public. A session that is not
    /// theirs is still in the agenda, so that everybody knows what the year holds.
    /// </summary>
    public bool Sees(SessionSheet sheet, bool cohortIsPublic) =>
        IsStaff || (IsMember ? !IsForStaffAlone(sheet) : (sheet.IsPublic ?? cohortIsPublic) && !IsForStaffAlone(sheet));

    /// <summary>Whether it is for one of their groups; what is for nobody yet is for the whole cohort, and what is public for everybody.</summary>
    public bool IsInvitedTo(SessionSheet sheet) =>
        sheet.IsFor(Agenda.Groups.Public) || (IsMember && (sheet.Audience.Count == 0 || Groups.Any(sheet.IsFor)));

    /// <summary>The session's hours as theirs: their group's own, else the session's.</summary>
    public (TimeOnly? From, TimeOnly? Until) HoursOf(SessionSheet sheet) =>
        Groups.FirstOrDefault(sheet.IsFor) is { } group ? sheet.HoursOf(group) : (sheet.From, sheet.Until);

    private static bool IsForStaffAlone(SessionSheet sheet) => sheet.Audience is [{ Group: Agenda.Groups.Staff }];

    private static readonly (Role Role, string Group)[] Order = [(Role.Fellow, Agenda.Groups.Fellows), (Role.Mentor, Agenda.Groups.Mentors), (Role.Staff, Agenda.Groups.Staff)];
}
