using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>The home's share: the next talks, and the reader's own that were held and of which nothing is told yet.</summary>
public sealed record TalksHome(IReadOnlyList<TalkLine> Coming, IReadOnlyList<Talk> Untold, TalkKinds Kinds, IReadOnlyDictionary<Guid, string> Names);

internal sealed class TalksHomePart(RituelsDb db, Recall recall, TalksWords words) : IHomePart
{
    private const int Most = 3;

    public bool IsForOutsiders => true;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed) return null;
        var seen = db.Set<Talk>().VisibleTo(visit.Cohort, visit.IsMember);
        var key = (visit.Cohort.Id, visit.Person?.Id, visit.IsMember, visit.Now.ToUnixTimeSeconds() / 60);
        var coming = await recall.Of(("talks-home", key), () => seen.Coming(visit.Cohort, visit.Now).SoonestFirst().Take(Most).Lines(visit.Person?.Id).ToListAsync(stop));
        var untold = await recall.Of(("talks-untold", key), () => Untold(visit, seen, stop));
        return coming.Count + untold.Count == 0 ? null
            : new("/Talks/Reading/_Home.cshtml", new TalksHome(coming, untold, new(await db.TalkBookOf(visit.Cohort, stop), words), await db.NamesOf(coming.Select(line => line.Talk), stop)));
    }

    /// <summary>Of the last weeks: what nobody told by then is not asked for again.</summary>
    private async Task<IReadOnlyList<Talk>> Untold(Visit visit, IQueryable<Talk> seen, CancellationToken stop)
    {
        if (!visit.IsMember) return [];
        var (self, since) = (visit.Person!.Id, visit.Today.AddDays(-21));
        return await seen.AsNoTracking().Where(t => t.LeadId == self && t.State == TalkState.Dated && t.Day >= since).Past(visit.Cohort, visit.Now).LatestFirst().Take(Most).ToListAsync(stop);
    }
}

/// <summary>A team's page: the talks that its people gave, the latest first.</summary>
public sealed record TeamTalks(IReadOnlyList<Talk> Talks, TalkKinds Kinds, IReadOnlyDictionary<Guid, string> Names);

internal sealed class TalksTeamPart(RituelsDb db, TalksWords words) : ITeamPart
{
    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        var people = await db.Memberships.AsNoTracking().Where(m => m.TeamId == team.Id).Select(m => m.PersonId).ToListAsync(stop);
        var dated = await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == visit.Cohort.Id && (t.State == TalkState.Dated || t.State == TalkState.Told)).LatestFirst().ToListAsync(stop);
        var given = dated.FindAll(talk => talk.IsOver(visit.Cohort, visit.Now) && people.Exists(person => talk.IsGivenBy(person)));
        return given.Count == 0 ? null : new("/Talks/Reading/_Team.cshtml", new TeamTalks(given, new(await db.TalkBookOf(visit.Cohort, stop), words), await db.NamesOf(given, stop)));
    }
}

/// <summary>Monday's mail to staff: what is proposed and has no day, and talks of the next two weeks whose room staff look for.</summary>
internal sealed class TalksMonday(RituelsDb db) : IMondayPart
{
    public async Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (today, words) = (cohort.Today(now), new TalkMailWords(tongue));
        var soon = today.AddDays(14);
        var kinds = new TalkKinds(await db.TalkBookOf(cohort, stop), new TalksWords(tongue));
        var open = await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == cohort.Id && (t.State == TalkState.Proposed || (t.State == TalkState.Dated && t.Place == "" && today <= t.Day && t.Day <= soon))).SoonestFirst().ToListAsync(stop);
        MondayLine Line(Talk talk, string text) => new(text, $"/{cohort.Slug}/talks/{talk.Id}");
        MondayLine[] lines =
        [
            .. open.Where(talk => talk.State == TalkState.Dated && kinds.Of(talk.Kind).StaffBooks).Select(talk => Line(talk, words["monday-room", talk.Title, tongue.Day(talk.Day!.Value)])),
            .. open.Where(talk => talk.State == TalkState.Proposed).Select(talk => Line(talk, words["monday-proposed", talk.Title])),
        ];
        return lines.Length == 0 ? null : new(words["monday"], lines);
    }
}
