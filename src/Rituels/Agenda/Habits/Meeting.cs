using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session on one of the days on which it may begin: when each group is there, and who runs it.</summary>
internal readonly struct Meeting(SessionSheet sheet, DateOnly starts)
{
    private static readonly IReadOnlyList<string> WholeCohort = [Groups.Fellows, Groups.Mentors, Groups.Staff];

    public DateOnly Starts => starts;

    /// <summary>Groups that have to be in one place; the public has not.</summary>
    public IReadOnlyList<string> Present => sheet.Audience.Count == 0 ? WholeCohort : [.. sheet.Audience.Select(invited => invited.Group).Where(group => group != Groups.Public)];

    public IEnumerable<Contributor> People => sheet.Facilitators.Concat(sheet.Speakers);

    /// <summary>From when until when, on the wall clock; hours that are not known are all those of the day.</summary>
    public (DateTime From, DateTime Until) Of(string group) => Span(sheet.HoursOf(group));

    public (DateTime From, DateTime Until) Whole => Span((sheet.From, sheet.Until));

    private (DateTime, DateTime) Span((TimeOnly? From, TimeOnly? Until) hours)
    {
        var from = starts.ToDateTime(hours.From ?? TimeOnly.MinValue);
        var last = starts.AddDays(sheet.Length - 1);
        var until = hours.Until is { } end ? last.ToDateTime(end) : last.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return (from, until > from ? until : until.AddDays(1));
    }

    public static bool Meet((DateTime From, DateTime Until) one, (DateTime From, DateTime Until) other) => one.From < other.Until && other.From < one.Until;

    public static bool AreSame(Contributor one, Contributor other) =>
        one.PersonId is { } id && other.PersonId is { } known ? id == known : Folding.Fold(one.Name) == Folding.Fold(other.Name);
}
