namespace Rituels.Programme;

/// <summary>A ritual that people count on for a day, and that does not take place when the cohort is off.</summary>
public interface IHearOfDaysOff
{
    /// <summary>Tells those concerned, without saving: what is written leaves in the save of the days off.</summary>
    /// <param name="before">The cohort as it was: what was off already is told again to nobody.</param>
    Task Declared(Cohort before, Cohort cohort, Guid? by, DateTimeOffset now, CancellationToken stop);
}
