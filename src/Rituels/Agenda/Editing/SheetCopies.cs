using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What of a session serves again, on another day or in another cohort.</summary>
internal static class SheetCopies
{
    /// <summary>
    /// In another cohort, people of the first who are not there are taken off, guests stay; teams that worked together were the
    /// other cohort's.
    /// </summary>
    public static SessionSheet CopiedTo(this SessionSheet sheet, DateOnly day, Folk own, Folk elsewhere)
    {
        var copy = sheet.On(day);
        var gone = sheet.Facilitators.Concat(sheet.Speakers).Where(person => !Serves(person, elsewhere)).Select(person => person.Name)
            .Concat(own.People.Where(person => elsewhere.People.All(other => other.Id != person.Id)).Select(person => person.Name)).ToHashSet();
        return copy with
        {
            Facilitators = [.. sheet.Facilitators.Where(person => Serves(person, elsewhere))], Speakers = [.. sheet.Speakers.Where(person => Serves(person, elsewhere))],
            RunOfShow = [.. sheet.RunOfShow.Select(step => step with { Pairings = [], Facilitators = [.. step.Facilitators.Where(name => !gone.Contains(name))] })],
        };
    }

    /// <summary>The days between both starts, in whole weeks, as when a cohort is begun again: weekdays stay.</summary>
    public static int Shift(Cohort from, Cohort to) => IsoWeek.Of(to.Starts).Monday.DayNumber - IsoWeek.Of(from.Starts).Monday.DayNumber;

    private static bool Serves(Contributor person, Folk folk) => person.PersonId is { } id ? folk.People.Any(known => known.Id == id) : person.Origin != Origin.Cohort;
}
