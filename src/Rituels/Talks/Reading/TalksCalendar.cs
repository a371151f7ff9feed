using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>
/// Talks that have a day, in the agenda and in calendars: for people of the cohort those that they may come to, come to or give, for staff all, for
/// a group's calendar those that are for it, for others what is open. What was dropped stays, as cancelled.
/// </summary>
internal sealed class TalksCalendar(RituelsDb db) : ICalendarSource
{
    private static readonly string[] Everybody = ["fellows", "mentors", "staff", "public"];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop)
    {
        var seen = db.Set<Talk>().AsNoTracking().VisibleTo(cohort, reader.IsMember || reader.Group is not null).Where(t => t.Day != null && first <= t.Day && t.Day <= last);
        var self = reader.Person?.Id;
        var talks = (await seen.SoonestFirst().Include(t => t.SignedUp.Where(seat => seat.PersonId == self && seat.IsIn)).ToListAsync(stop)).FindAll(talk => IsFor(talk, reader));
        if (talks.Count == 0) return [];
        var words = new TalksWords(Tongue.Of(reader.Language, cohort.Vocabulary));
        var (kinds, names) = (new TalkKinds(await db.TalkBookOf(cohort, stop), words), await db.NamesOf(talks, stop));
        return [.. talks.Select(talk => Entry(cohort, talk, kinds, names, words, reader.IsMember))];
    }

    private static bool IsFor(Talk talk, EntryReader reader) =>
        talk.IsOpen || reader.Group is { } group && GroupsOf(talk) is var groups && (groups.Count == 0 ? group != "public" && Everybody.Contains(group) : groups.Contains(group))
        || talk.IsFor(reader.Parts) || talk.IsGivenBy(reader.Person?.Id) || (reader.IsMember && talk.In.Any());

    private static IReadOnlyList<string> GroupsOf(Talk talk) => talk.Audience switch
    {
        TalkAudience.Open => Everybody,
        TalkAudience.Fellows => ["fellows"],
        TalkAudience.Mentors => ["mentors"],
        _ => [],
    };

    /// <summary>Who speaks, of what, and where it is followed from afar is told to people of the cohort, and to all when it is open.</summary>
    private static CalendarEntry Entry(Cohort cohort, Talk talk, TalkKinds kinds, IReadOnlyDictionary<Guid, string> names, TalksWords words, bool isMember)
    {
        var isTold = isMember || talk.IsOpen;
        var link = isTold ? talk.Link : "";
        var speakers = isTold ? words.Speakers(talk, names) : [];
        return new(talk.Uid, words.Title(talk), talk.Day!.Value, talk.Day.Value)
        {
            From = talk.From, Until = talk.Until, Place = talk.Place.Length > 0 ? talk.Place : link, Kind = kinds.Name(talk), Groups = GroupsOf(talk),
            Text = string.Join("\n\n", new[] { speakers.Count > 0 ? words["given-by", words.Tongue.List(speakers)] : "", isTold ? talk.About : "", talk.Place.Length > 0 ? link : "" }.Where(part => part.Length > 0)),
            Path = $"/{cohort.Slug}/talks/{talk.Id}", IsCancelled = talk.State == TalkState.Dropped, Sequence = talk.Sequence, ChangedAt = talk.ChangedAt,
        };
    }
}
