using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Why a day is not worked on.</summary>
/// <param name="Holiday">The key of a public holiday's name; null for a day off of the cohort.</param>
/// <param name="Label">What the cohort calls its day off, if anything.</param>
internal sealed record DayApart(DateOnly Day, string? Holiday, string? Label)
{
    /// <summary>Null for a day like others.</summary>
    public static DayApart? On(Cohort cohort, DateOnly day)
    {
        if (Holidays.On(day, cohort.RhythmOf(IsoWeek.Of(day)).Holidays) is { } holiday) return new(day, holiday, null);
        return cohort.DaysOff.FirstOrDefault(off => off.WithdrawnAt is null && off.Covers(day)) is { } off ? new(day, null, off.Label) : null;
    }

    public string Say(SheetWords words, ProgrammeWords common) => Holiday is { } holiday ? common[$"holiday-{holiday}"] : Label is { Length: > 0 } label ? label : words["day-off"];
}
