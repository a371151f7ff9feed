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

    /// <summary>Whose account it is; null for a group, or somebody outside.</summary>
    public Guid? PersonId { get; init; }

    public bool IsStaff => Groups.Contains(Agenda.Groups.Staff);

    public static AgendaReader Of(Visit visit) => Of(visit.Memberships, visit.Person?.Id);

    /// <param name="parts">Somebody's parts in one cohort, as far as they count.</param>
    public static AgendaReader Of(IEnumerable<Membership> parts) => parts.ToList() is { Count: > 0 } own ? Of(own, own[0].PersonId) : Outside;

    private static AgendaReader Of(IEnumerable<Membership> parts, Guid? person)
    {
        var roles = parts.Select(part => part.Role).ToHashSet();
        return new([.. Order.Where(known => roles.Contains(known.Role)).Select(known => known.Group)], roles.Count > 0) { PersonId = person };
    }

    /// <summary>
    /// People of the cohort see all its sessions, those for staff alone excepted unless they take part in them; others what is public. A session that is not
    /// theirs is still in the agenda, so that everybody knows what the year holds.
    /// </summary>
    public bool Sees(SessionSheet sheet, bool cohortIsPublic) =>
        IsStaff || (IsMember ? !IsForStaffAlone(sheet) || sheet.IsTakenPartInBy(PersonId) : (sheet.IsPublic ?? cohortIsPublic) && !IsForStaffAlone(sheet));

    /// <summary>
    /// Whether they are expected at it: it is for one of their groups, or they run it or speak at it. What is for nobody yet is for the
    /// whole cohort, and what is public for everybody. Mails, answers, the sign-in sheet and personal calendars all ask this.
    /// </summary>
    public bool IsInvitedTo(SessionSheet sheet) =>
        sheet.IsFor(Agenda.Groups.Public) || (IsMember && (sheet.Audience.Count == 0 || Groups.Any(sheet.IsFor) || sheet.IsTakenPartInBy(PersonId)));

    /// <summary>The session's hours as theirs: their group's own, else the session's. Who runs it is there from its beginning to its end.</summary>
    public (TimeOnly? From, TimeOnly? Until) HoursOf(SessionSheet sheet) =>
        !sheet.IsRunBy(PersonId) && Groups.FirstOrDefault(sheet.IsFor) is { } group ? sheet.HoursOf(group) : (sheet.From, sheet.Until);

    internal static bool IsForStaffAlone(SessionSheet sheet) => sheet.Audience is [{ Group: Agenda.Groups.Staff }];

    private static readonly (Role Role, string Group)[] Order = [(Role.Fellow, Agenda.Groups.Fellows), (Role.Mentor, Agenda.Groups.Mentors), (Role.Staff, Agenda.Groups.Staff)];
}
