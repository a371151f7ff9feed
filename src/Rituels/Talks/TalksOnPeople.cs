using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>
/// Who sees to a talk, speaks, proposed it, would come, signed up. A talk stays without the name; its words too, unless they are to go. Guests
/// from outside are words: they go with them.
/// </summary>
internal sealed class TalksOnPeople(RituelsDb db, TalksWords words, TimeProvider clock) : IHoldsOnPeople
{
    public string Name => "talks";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Talk), typeof(TalkVoice), typeof(TalkSeat)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var cohorts = await db.Cohorts.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Slug, stop);
        return new
        {
            given = (await Theirs(Erasure.Of(person), stop)).Select(t => new { cohort = cohorts[t.CohortId], talk = t.Id, t.Title, t.State, t.Day, leads = t.LeadId == person.Id, proposed = t.ProposedById == person.Id }),
            voices = (await Voices(Erasure.Of(person)).AsNoTracking().OrderBy(v => v.Id).ToListAsync(stop)).Select(v => new { cohort = cohorts[v.CohortId], talk = v.TalkId, v.Comes, v.Gives }),
            signedUp = (await Seats(Erasure.Of(person)).AsNoTracking().OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).ToListAsync(stop)).Select(s => new { cohort = cohorts[s.CohortId], talk = s.TalkId, s.SignedUpAt, s.IsIn }),
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (given, seats) = ((await Theirs(erasure, stop)).Count, await Seats(erasure).CountAsync(stop));
        return
        [
            .. given == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-given" : "foretell-given-emptied", given)],
            .. seats == 0 ? Array.Empty<string>() : [words.Count("foretell-seats", seats)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Voices(erasure).ExecuteDeleteAsync(stop);
        await Seats(erasure).ExecuteDeleteAsync(stop);
        foreach (var talk in await Theirs(erasure, stop))
        {
            // Its lines are whose talk it is, not of who speaks beside them or only proposed it.
            var isTheirs = erasure.Person is not { } person || talk.LeadId is null || talk.LeadId == person.Id;
            talk.Forget(erasure.Person?.Id);
            if (!erasure.KeepsWords && isTheirs) talk.Empty(clock.GetUtcNow());
            await BlankMails(talk, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What is kept, for a while, of mails that left and said who speaks; those that wait still leave.</summary>
    private Task<int> BlankMails(Talk talk, CancellationToken stop)
    {
        var (ritual, period) = ($"/{TalkSteps.Name}/", $"/{talk.Id}");
        return db.Set<Letter>()
            .Where(l => db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion.Contains(ritual) && p.Occasion.EndsWith(period)))
            .Where(l => !db.Set<Posting>().Any(p => p.LetterId == l.Id && p.SentAt == null && p.FailedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Html, "").SetProperty(l => l.Text, "").SetProperty(l => l.Calendar, (string?)null), stop);
    }

    /// <summary>Those that somebody gives or proposed; who else speaks stands in a list, which the database does not look into.</summary>
    private async Task<List<Talk>> Theirs(Erasure erasure, CancellationToken stop)
    {
        var all = await db.Set<Talk>().Where(t => erasure.Cohort == null || t.CohortId == erasure.Cohort.Id).OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(stop);
        return erasure.Person is not { } person ? all : all.FindAll(talk => talk.IsGivenBy(person.Id) || talk.ProposedById == person.Id);
    }

    private IQueryable<TalkVoice> Voices(Erasure erasure) => db.Set<TalkVoice>().Of(erasure, person => v => v.PersonId == person, cohort => v => v.CohortId == cohort);

    private IQueryable<TalkSeat> Seats(Erasure erasure) => db.Set<TalkSeat>().Of(erasure, person => s => s.PersonId == person, cohort => s => s.CohortId == cohort);
}
