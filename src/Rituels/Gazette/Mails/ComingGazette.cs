using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>The gazette before it leaves, once it is approved: until then nothing would leave.</summary>
internal sealed class ComingGazette(RituelsDb db, GazetteLetters letters, TimeProvider clock) : IComingMail
{
    public string Ritual => GazetteSteps.Name;
    public string Kind => GazetteSteps.Leave;

    public async Task<IReadOnlyList<Recipient>> Readers(Cohort cohort, DueWork work, CancellationToken stop) =>
        [.. (await letters.Readers(cohort, clock.GetUtcNow(), stop)).OrderBy(reader => reader.Name, NameOrder.Alphabetical)];

    public async Task<Letter?> Print(Cohort cohort, DueWork work, Recipient reader, DateTimeOffset now, CancellationToken stop) =>
        await db.Set<Issue>().Of(cohort, Periods.WeekOf(work), stop) is { IsApproved: true, HasLeft: false } issue
            ? await letters.Print(letters.View(cohort, issue, await db.TeamNames(cohort, stop), reader.Language, reader.PersonId is not null)) : null;
}
