using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>A person's page: the talks that they gave or will give, the latest first.</summary>
internal sealed class TalksPersonPart(RituelsDb db, TalksWords words) : IPersonPart
{
    public async Task<Part?> Make(Visit visit, Person person, CancellationToken stop)
    {
        var dated = await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == visit.Cohort.Id && (t.State == TalkState.Dated || t.State == TalkState.Told)).LatestFirst().ToListAsync(stop);
        var given = dated.FindAll(talk => talk.IsOver(visit.Cohort, visit.Now) && talk.IsGivenBy(person.Id));
        return given.Count == 0 ? null : new("/Talks/Reading/_Team.cshtml", new TeamTalks(given, new(await db.TalkBookOf(visit.Cohort, stop), words), await db.NamesOf(given, stop)));
    }
}
