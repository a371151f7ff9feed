using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>A slot's day with who says that they come.</summary>
/// <param name="Staff">By name.</param>
/// <param name="Others">By name.</param>
public sealed record SlotCompany(SlotTime Time, IReadOnlyList<Person> Staff, IReadOnlyList<Person> Others)
{
    public int Count => Staff.Count + Others.Count;

    public bool Has(Person? person) => person is not null && Staff.Concat(Others).Any(one => one.Id == person.Id);

    /// <summary>The days of slots between two others, both included, in their order.</summary>
    /// <param name="today">Whose staff are named as such.</param>
    public static async Task<IReadOnlyList<SlotCompany>> Read(RituelsDb db, Cohort cohort, DateOnly first, DateOnly last, DateOnly today, CancellationToken stop)
    {
        var times = await db.SlotTimes(cohort, first, last, stop);
        if (times.Count == 0) return [];
        var (visitors, staff) = (await db.Visitors(cohort, first, last, stop), (await db.StaffOn(cohort, today, stop)).Select(person => person.Id).ToHashSet());
        return [.. times.Select(time => Of(time, [.. visitors[(time.Slot.Id, time.Day)]], staff))];
    }

    private static SlotCompany Of(SlotTime time, List<Person> all, HashSet<Guid> staff) => new(time, all.FindAll(person => staff.Contains(person.Id)), all.FindAll(person => !staff.Contains(person.Id)));
}
