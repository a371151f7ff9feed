using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>The week's mail before it leaves, as each reader would get it.</summary>
internal sealed class ComingNews(RituelsDb db, IHelpDesk desk, WeekLetters letters) : IComingMail
{
    public string Ritual => WeekSteps.Name;
    public string Kind => WeekSteps.Digest;

    public async Task<IReadOnlyList<Recipient>> Readers(Cohort cohort, DueWork work, CancellationToken stop) =>
        cohort.PlanOf(IsoWeek.Parse(work.Period)).Hours is { } hours
            ? [.. (await letters.Readers(cohort, DateOnly.FromDateTime(hours.Digest.DateTime), stop)).OrderBy(r => r.PersonId is null).ThenBy(r => r.Name, NameOrder.Alphabetical)]
            : [];

    public async Task<Letter?> Print(Cohort cohort, DueWork work, Recipient reader, DateTimeOffset now, CancellationToken stop)
    {
        var news = await WeekNews.Gather(db, desk, cohort, cohort.PlanOf(IsoWeek.Parse(work.Period)), asMailed: true, stop);
        return news.News.Count == 0 ? null : await letters.Digest(news, reader.Language, reader.PersonId is not null, work.IsLateAt(now));
    }
}
