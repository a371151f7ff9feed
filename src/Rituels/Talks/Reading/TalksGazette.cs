using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Monday's gazette: the talks of this week and the next, and what is left of those that somebody told of since the Monday before. Everybody of the cohort gets it: what is reserved for a group stays out.</summary>
internal sealed class TalksGazette(RituelsDb db) : IGazetteSource
{
    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        // A gazette that is drafted later in the week tells of what is still to come.
        var (today, last) = (cohort.Today(now), week.Next.Sunday);
        var first = today > week.Monday ? today : week.Monday;
        var since = WallClock.Read(week.Previous.Monday, TimeOnly.MinValue, TalkWhen.ZoneOf(cohort, week.Previous.Monday));
        var until = WallClock.Read(week.Next.Monday, TimeOnly.MinValue, TalkWhen.ZoneOf(cohort, week.Next.Monday));
        var talks = await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == cohort.Id && (t.Audience == TalkAudience.Open || t.Audience == TalkAudience.Cohort))
            .Where(t => (t.State == TalkState.Dated && first <= t.Day && t.Day <= last) || (t.State == TalkState.Told && since <= t.ToldAt && t.ToldAt < until)).SoonestFirst().ToListAsync(stop);
        var words = new TalksWords(tongue);
        var (kinds, names) = (new TalkKinds(await db.TalkBookOf(cohort, stop), words), await db.NamesOf(talks, stop));
        return [.. talks.Where(talk => talk.State == TalkState.Dated).Select(talk => Coming(cohort, talk, kinds, names, words)), .. talks.Where(talk => talk.State == TalkState.Told).Select(talk => Told(cohort, talk, words))];
    }

    private static GazetteItem Coming(Cohort cohort, Talk talk, TalkKinds kinds, IReadOnlyDictionary<Guid, string> names, TalksWords words)
    {
        var speakers = words.Speakers(talk, names);
        var text = speakers.Count == 0 ? words["gazette", kinds.Name(talk), talk.Title] : words["gazette-by", kinds.Name(talk), talk.Title, words.Tongue.List(speakers)];
        return new(GazetteSubject.Talks, $"talk/{talk.Id}", text, PathOf(cohort, talk)) { Day = talk.Day, From = talk.From, Place = talk.Place };
    }

    private static GazetteItem Told(Cohort cohort, Talk talk, TalksWords words) =>
        new(GazetteSubject.Talks, $"talk-told/{talk.Id}", words[talk.Slides.Length > 0 ? "gazette-slides" : "gazette-told", talk.Title], PathOf(cohort, talk));

    private static string PathOf(Cohort cohort, Talk talk) => $"/{cohort.Slug}/talks/{talk.Id}";
}
