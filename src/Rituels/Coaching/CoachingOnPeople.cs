using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>
/// Contacts that staff had, sessions and hours, and notes that name somebody. Notes are for staff alone, and so nobody's file has their words: it
/// says which contacts name them, and staff answer who asks to read more.
/// </summary>
internal sealed class CoachingOnPeople(RituelsDb db, CoachingWords words) : IHoldsOnPeople
{
    public string Name => "coaching";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Contact), typeof(CoachingSession), typeof(OfferedHours)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var slugs = await db.Teams.Select(t => new { t.Id, Team = t.Slug, Cohort = db.Cohorts.First(c => c.Id == t.CohortId).Slug }).ToDictionaryAsync(t => t.Id, stop);
        object Line(Contact c) => new { cohort = slugs[c.TeamId].Cohort, team = slugs[c.TeamId].Team, c.Day, c.Kind, c.Minutes };
        return new
        {
            logged = (await Logged(Erasure.Of(person)).AsNoTracking().OrderBy(c => c.Day).ThenBy(c => c.Id).ToListAsync(stop)).Select(Line),
            namedIn = (await Naming(Erasure.Of(person), stop)).OrderBy(c => c.Day).ThenBy(c => c.Id).Select(Line),
            sessions = (await Sessions(Erasure.Of(person)).AsNoTracking().InOrder().ToListAsync(stop)).Select(s => new { cohort = slugs[s.TeamId].Cohort, team = slugs[s.TeamId].Team, s.Day, s.From, s.Minutes, s.State, booked = s.BookedById == person.Id }),
            hours = await Hours(Erasure.Of(person)).AsNoTracking().OrderBy(h => h.Day).ThenBy(h => h.Id).Select(h => new { h.Day, h.From, h.Until, h.Place }).ToListAsync(stop),
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (logged, naming) = (await Logged(erasure).CountAsync(stop), erasure.Person is null ? await Noted(erasure).CountAsync(stop) : (await Naming(erasure, stop)).Count);
        return
        [
            .. logged == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-logged" : "foretell-logged-emptied", logged)],
            .. naming == 0 ? Array.Empty<string>() : [words.Count(erasure.Person is null || !erasure.KeepsWords ? "foretell-emptied" : "foretell-unnamed", naming)],
        ];
    }

    /// <summary>Of everybody, all words go. Of one person, their name goes from notes; without their words, what they wrote and what names them.</summary>
    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        foreach (var contact in erasure.Person is null ? await Noted(erasure).ToListAsync(stop) : await Naming(erasure, stop))
            if (erasure is { Person: { } person, KeepsWords: true }) contact.Unname(new NamesInWords(person).Without);
            else contact.Empty();
        if (!erasure.KeepsWords)
            foreach (var contact in await Logged(erasure).ToListAsync(stop)) contact.Empty();
        await db.SaveChangesAsync(stop);
        foreach (var id in await With(erasure).Select(s => s.Id).ToListAsync(stop)) await BlankMails(id, stop);
        await Logged(erasure).ExecuteUpdateAsync(set => set.SetProperty(c => c.ById, (Guid?)null), stop);
        await With(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.WithId, (Guid?)null), stop);
        await Booked(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.BookedById, (Guid?)null), stop);
        await Hours(erasure).ExecuteDeleteAsync(stop);
    }

    /// <summary>What is kept, for a while, of mails that left and said with whom a session is; those that wait still leave.</summary>
    private Task<int> BlankMails(Guid session, CancellationToken stop)
    {
        var (ritual, period) = ($"/{CoachingSteps.Name}/", $"/{session}");
        return db.Set<Letter>()
            .Where(l => db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion.Contains(ritual) && p.Occasion.EndsWith(period)))
            .Where(l => !db.Set<Posting>().Any(p => p.LetterId == l.Id && p.SentAt == null && p.FailedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Html, "").SetProperty(l => l.Text, "").SetProperty(l => l.Calendar, (string?)null), stop);
    }

    private IQueryable<Contact> Logged(Erasure erasure) => db.Set<Contact>().Where(c => c.ById != null).Of(erasure, person => c => c.ById == person, cohort => c => c.CohortId == cohort);

    private IQueryable<Contact> Noted(Erasure erasure) => db.Set<Contact>().Where(c => (c.Note != "" || c.NextStep != "" || c.Others != "") && (erasure.Cohort == null || c.CohortId == erasure.Cohort.Id));

    private async Task<List<Contact>> Naming(Erasure erasure, CancellationToken stop)
    {
        var (names, cohorts) = (new NamesInWords(erasure.Person!), await erasure.Cohorts(db, stop));
        return [.. (await Noted(erasure).Where(c => cohorts.Contains(c.CohortId)).ToListAsync(stop)).Where(c => names.In(c.Note, c.NextStep, c.Others))];
    }

    private IQueryable<CoachingSession> With(Erasure erasure) => db.Set<CoachingSession>().Where(s => s.WithId != null).Of(erasure, person => s => s.WithId == person, cohort => s => s.CohortId == cohort);

    private IQueryable<CoachingSession> Booked(Erasure erasure) => db.Set<CoachingSession>().Where(s => s.BookedById != null).Of(erasure, person => s => s.BookedById == person, cohort => s => s.CohortId == cohort);

    private IQueryable<CoachingSession> Sessions(Erasure erasure) => db.Set<CoachingSession>().Of(erasure, person => s => s.WithId == person || s.BookedById == person, cohort => s => s.CohortId == cohort);

    private IQueryable<OfferedHours> Hours(Erasure erasure) => db.Set<OfferedHours>().Of(erasure, person => h => h.PersonId == person, cohort => h => h.CohortId == cohort);
}
