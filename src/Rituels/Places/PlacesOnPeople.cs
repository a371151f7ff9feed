using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>
/// Who asked for rooms and who answered, and who said that they come. A team's booking stays its team's; what somebody asked for only themselves is
/// given back, and that they come is gone.
/// </summary>
internal sealed class PlacesOnPeople(RituelsDb db, PlacesWords words, TimeProvider clock) : IHoldsOnPeople
{
    public string Name => "places";
    public IReadOnlyList<Type> Covers { get; } = [typeof(RoomRequest), typeof(SlotVisit), typeof(RoomQuarter)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        asked = await Asked(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.AskedAt).ThenBy(r => r.Id)
            .Select(r => new { cohort = db.Cohorts.First(c => c.Id == r.CohortId).Slug, team = r.Team!.Slug, r.Day, r.From, r.Until, r.People, r.Text, r.Gear, r.State, r.AskedAt }).ToListAsync(stop),
        answered = await Answered(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.ChangedAt).ThenBy(r => r.Id)
            .Select(r => new { cohort = db.Cohorts.First(c => c.Id == r.CohortId).Slug, request = r.Id, r.State, r.Word }).ToListAsync(stop),
        comes = await Visits(Erasure.Of(person)).AsNoTracking().OrderBy(v => v.Day).ThenBy(v => v.Id)
            .Select(v => new { cohort = db.Cohorts.First(c => c.Id == v.CohortId).Slug, v.Day, slot = v.SlotId }).ToListAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (asked, visits) = (await Asked(erasure).CountAsync(stop), await Visits(erasure).CountAsync(stop));
        return
        [
            .. asked == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-asked" : "foretell-asked-emptied", asked)],
            .. visits == 0 ? Array.Empty<string>() : [words.Count("foretell-visits", visits)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        var asked = await Asked(erasure).Include(r => r.Quarters).ToListAsync(stop);
        await Blank([.. asked.Select(r => r.Id)], stop);
        foreach (var request in asked)
        {
            if (request is { TeamId: null, IsLiving: true }) request.Withdraw(null, "", clock.GetUtcNow());
            if (!erasure.KeepsWords) request.Empty();
        }
        await db.SaveChangesAsync(stop);
        await Visits(erasure).ExecuteDeleteAsync(stop);
        if (!erasure.KeepsWords) await Answered(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.Word, ""), stop);
        await Answered(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.AnsweredById, (Guid?)null), stop);
        await Asked(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.AskedById, (Guid?)null), stop);
    }

    /// <summary>What is kept of the mails about what they asked for; those that wait do not leave.</summary>
    private async Task Blank(List<Guid> requests, CancellationToken stop)
    {
        var ritual = $"/{RoomLetters.Ritual}/";
        foreach (var some in requests.Select(id => id.ToString()).Chunk(200))
        {
            var postings = db.Set<Posting>().Where(p => p.Occasion.Contains(ritual) && some.Contains(p.Occasion.Substring(p.Occasion.Length - 36)));
            var letters = await postings.Select(p => p.LetterId).Distinct().ToListAsync(stop);
            await postings.Where(p => p.SentAt == null && p.FailedAt == null).ExecuteDeleteAsync(stop);
            await db.Set<Letter>().Where(l => letters.Contains(l.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Subject, "—").SetProperty(l => l.Html, "").SetProperty(l => l.Text, "").SetProperty(l => l.Calendar, (string?)null), stop);
        }
    }

    private IQueryable<RoomRequest> Asked(Erasure erasure) => db.Set<RoomRequest>().Where(r => r.AskedById != null).Of(erasure, person => r => r.AskedById == person, cohort => r => r.CohortId == cohort);

    private IQueryable<RoomRequest> Answered(Erasure erasure) => db.Set<RoomRequest>().Where(r => r.AnsweredById != null).Of(erasure, person => r => r.AnsweredById == person, cohort => r => r.CohortId == cohort);

    private IQueryable<SlotVisit> Visits(Erasure erasure) => db.Set<SlotVisit>().Of(erasure, person => v => v.PersonId == person, cohort => v => v.CohortId == cohort);
}
