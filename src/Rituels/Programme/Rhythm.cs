namespace Rituels.Programme;

/// <summary>Who may file a team's retrospective.</summary>
public enum Filing { Fellows, FellowsAndMentors }

/// <summary>
/// What a cohort's weeks follow: the schedule, the IANA time zone its wall times are read in, the rule of public
/// holidays (see <see cref="Holidays"/>), and who may file.
/// </summary>
public sealed record Rhythm(Schedule Schedule, string TimeZone = "Europe/Paris", string Holidays = "FR", Filing Filing = Filing.Fellows)
{
    public static readonly Rhythm Default = new(Schedule.Default);

    public bool LetsFile(Role role) => role == Role.Fellow || (role == Role.Mentor && Filing == Filing.FellowsAndMentors);
}

/// <summary>A rhythm and the first week that follows it: a change never touches a week that has begun.</summary>
public sealed record RhythmFrom(IsoWeek From, Rhythm Rhythm);

/// <summary>
/// Days on which the cohort does not work, both included. A day off is remembered with the moment it was declared and
/// withdrawn, so that a week that has closed keeps the hours it had.
/// </summary>
public sealed record DayOff(DateOnly From, DateOnly To, string? Label = null, DateTimeOffset? DeclaredAt = null, DateTimeOffset? WithdrawnAt = null)
{
    public bool Covers(DateOnly day) => From <= day && day <= To;

    public bool KnownAt(DateTimeOffset? moment) =>
        moment is null ? WithdrawnAt is null
        : !(DeclaredAt > moment) && !(WithdrawnAt <= moment);
}
