namespace Rituels.Programme;

/// <summary>What follows when staff give somebody another address; Accounts knows.</summary>
public interface IAddressChange
{
    /// <summary>
    /// Voids the links that were mailed to the person so far, and puts a letter to their old address on the context, to be
    /// saved together with the change.
    /// </summary>
    /// <param name="old">The address that they had.</param>
    /// <param name="by">The cohort whose staff change it.</param>
    Task Follow(Person person, string old, Cohort by, DateTimeOffset now);
}
