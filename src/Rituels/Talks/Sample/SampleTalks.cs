using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>The sample cohort's talks: some were held and told of, two are dated, one of them with a waiting list, one is proposed, two are ideas.</summary>
internal sealed class SampleTalks(RituelsDb db, TalkNotices notices) : ISample
{
    private static readonly int[] Ago = [66, 45, 31, 17, 9];

    public async Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var people = db.People.Local.ToDictionary(p => p.Id, p => p.EmailKey);
        var fellows = db.Memberships.Local.Where(m => m.CohortId == cohort.Id && m.Role == Role.Fellow && m.CoversDay(cohort.Today(now))).Select(m => m.PersonId).Distinct().OrderBy(id => people[id], StringComparer.Ordinal).ToList();
        if (fellows.Count < 8) return;
        var (stock, today) = (new TalkStock(cohort, seed), cohort.Today(now));
        foreach (var (days, i) in Ago.Select((days, i) => (days, i)))
            if (Thursday(today.AddDays(-days)) is var day && day >= cohort.Starts && day < today) Held(stock, stock.All[i], fellows[i], day, i == 1 ? null : fellows[i + 1], now);
        var (full, free) = (Propose(cohort, stock.All[7], fellows[6], now), Propose(cohort, stock.All[6], fellows[7], now));
        full.Date(At(stock, Thursday(today.AddDays(2))) with { Seats = 4 }, now);
        free.Date(At(stock, Thursday(today.AddDays(9))), now);
        foreach (var person in fellows.Take(6)) full.SignUp(person, now);
        foreach (var person in fellows.Skip(1).Take(3)) free.SignUp(person, now);
        foreach (var talk in new[] { full, free }) await notices.Changed(cohort, talk, new TalkBook { CohortId = cohort.Id }, null, now, stop);
        Propose(cohort, stock.All[5], fellows[5], now);
        Idea(cohort, stock.All[8], fellows, 5, now);
        Idea(cohort, stock.All[9], fellows.AsEnumerable().Reverse(), 2, now);
    }

    private void Held(TalkStock stock, TalkStock.Entry entry, Guid lead, DateOnly day, Guid? with, DateTimeOffset now)
    {
        var cohort = stock.Cohort;
        var talk = Propose(cohort, entry, lead, now.AddDays(day.DayNumber - cohort.Today(now).DayNumber - 12), with);
        talk.Date(At(stock, day), talk.CreatedAt.AddDays(1));
        talk.Tell(TalkStock.Slides(entry), "", entry.Report, WallClock.Read(day, new(17, 0), TalkWhen.ZoneOf(cohort, day)));
    }

    private Talk Propose(Cohort cohort, TalkStock.Entry entry, Guid lead, DateTimeOffset at, Guid? with = null)
    {
        var talk = db.Add(Talk.Begin(cohort, $"own/sample-{Slug.From(entry.Title)}", lead, at)).Entity;
        talk.Describe(new(entry.Title, entry.Kind, lead) { About = entry.About, Audience = entry.Kind is "clinic" or "training" ? TalkAudience.Fellows : TalkAudience.Open, With = with is { } other ? [other] : [] }, at);
        return talk;
    }

    private void Idea(Cohort cohort, TalkStock.Entry entry, IEnumerable<Guid> fellows, int comes, DateTimeOffset now)
    {
        var idea = db.Add(Talk.Idea(cohort, entry.Title, entry.About, $"own/sample-{Slug.From(entry.Title)}", fellows.First(), now.AddDays(-3))).Entity;
        foreach (var person in fellows.Skip(1).Take(comes)) idea.Voices.Add(new TalkVoice { CohortId = cohort.Id, TalkId = idea.Id, PersonId = person, Comes = true, Gives = person == fellows.ElementAt(1) });
    }

    private static TalkWhen At(TalkStock stock, DateOnly day) => new(day, new(12, 30), new(13, 30), stock.Place, "", null);

    /// <summary>That day or the first after it.</summary>
    private static DateOnly Thursday(DateOnly day) => day.AddDays((DayOfWeek.Thursday - day.DayOfWeek + 7) % 7);
}
