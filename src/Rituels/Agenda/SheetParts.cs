namespace Rituels.Agenda;

/// <summary>The groups that the product knows; any other name is a group of the cohort's own, such as alumni.</summary>
public static class Groups
{
    public const string Fellows = "fellows", Mentors = "mentors", Staff = "staff", Public = "public";

    /// <summary>In the order in which they are named.</summary>
    public static readonly IReadOnlyList<string> Known = [Fellows, Mentors, Staff, Public];

    /// <summary>Known ones before the cohort's own, which keep their order.</summary>
    public static IEnumerable<Invited> InOrder(IEnumerable<Invited> audience) => audience.OrderBy(invited => Known.Contains(invited.Group) ? Known.TakeWhile(known => known != invited.Group).Count() : Known.Count);
}

/// <summary>A group for which a session is, and its own hours where it comes for a part of it; one of them may be the session's (null).</summary>
public sealed record Invited(string Group, TimeOnly? From = null, TimeOnly? Until = null)
{
    public bool IsPartTime => From is not null || Until is not null;
}

/// <summary>Where somebody who runs a session or speaks at it is from.</summary>
public enum Origin { Cohort, Place, Outside }

/// <summary>Somebody who runs a session or speaks at it: a person of the cohort (with an id), or a guest.</summary>
public sealed record Contributor(string Name, Guid? PersonId = null, Origin Origin = Origin.Cohort);

/// <summary>One line of the run of show. Parallel tracks are lines of the same hours in different rooms.</summary>
/// <param name="Day">Of the session, from 1.</param>
/// <param name="From">Null for a step without hours.</param>
public sealed record RunStep(int Day, TimeOnly? From, TimeOnly? Until, string Title)
{
    public string Room { get; init; } = "";
    public IReadOnlyList<string> Facilitators { get; init; } = [];

    /// <summary>Teams that work together, by name.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pairings { get; init; } = [];
}

/// <summary>Slides, a pad, a recording. The address is http or https.</summary>
public sealed record SessionLink(string Label, string Url);

/// <summary>Something to prepare, due a number of days before the session begins.</summary>
/// <param name="DaysBefore">14 is J-14; 0 the day itself.</param>
public sealed record Chore(Guid Id, string What, int DaysBefore, Guid? ResponsibleId = null, DateTimeOffset? DoneAt = null)
{
    public bool IsDone => DoneAt is not null;
}

/// <summary>What a sheet may hold, the same in a form and in a file. Texts are counted as people count.</summary>
public static class SheetLimits
{
    public const int Title = 160, Theme = 160, Place = 200, Rooms = 200, Name = 120, Group = 60, Line = 300, Label = 120, Url = 1000, Notes = 10_000;
    public const int Days = 31, Alternatives = 10, Audience = 12, People = 40, Lines = 40, Steps = 200, Links = 30, Chores = 40, Pairs = 40;
}
