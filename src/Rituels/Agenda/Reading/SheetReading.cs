using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Questions that both prints of a session ask.</summary>
internal static class SheetReading
{
    /// <summary>Whether somebody is named, by their account, among those who run the session.</summary>
    public static bool IsRunBy(this SessionSheet sheet, Person? person) =>
        person is not null && sheet.Facilitators.Any(facilitator => facilitator.PersonId == person.Id);

    /// <summary>The names of those responsible for something of a checklist.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOn(this RituelsDb db, IReadOnlyList<Chore> checklist, CancellationToken stop)
    {
        var ids = checklist.Where(chore => chore.ResponsibleId is not null).Select(chore => chore.ResponsibleId!.Value).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>()
            : await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
    }
}
