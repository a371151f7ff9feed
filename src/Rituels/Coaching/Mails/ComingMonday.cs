using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>Monday's mail before it leaves, as each of the staff would get it.</summary>
internal sealed class ComingMonday(MondayLetters letters, TimeProvider clock) : IComingMail
{
    public string Ritual => CoachingSteps.Name;
    public string Kind => CoachingSteps.Monday;

    public async Task<IReadOnlyList<Recipient>> Readers(Cohort cohort, DueWork work, CancellationToken stop)
    {
        var readers = new List<Recipient>();
        foreach (var person in await letters.Readers(cohort, clock.GetUtcNow(), stop))
            if (await letters.Print(work, cohort, person, clock.GetUtcNow(), stop) is not null) readers.Add(Recipient.Of(person, cohort));
        return [.. readers.OrderBy(reader => reader.Name, NameOrder.Alphabetical)];
    }

    public async Task<Letter?> Print(Cohort cohort, DueWork work, Recipient reader, DateTimeOffset now, CancellationToken stop) =>
        (await letters.Readers(cohort, now, stop)).FirstOrDefault(person => person.Id == reader.PersonId) is { } person ? await letters.Print(work, cohort, person, now, stop) : null;
}
