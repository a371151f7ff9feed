using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>What happens by itself: staff are told of a proposal, channels and those who come of what is dated, moved or cancelled, and those who come are reminded.</summary>
internal sealed class TalkSteps(RituelsDb db, TalkNotices notices, TalkLetters letters, TalkAnnouncements announcements) : IDueHandler
{
    public const string Name = "talks", Proposal = "talk-proposal", News = "talk-news", Reminder = "talk-reminder", Promotion = "talk-promotion";

    public string Ritual => Name;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (await Find(work, stop) is not { } talk) work.Skip(now, "talk gone");
        else if (work.Kind == Proposal) await Propose(work, cohort, talk, now, stop);
        else if (work.Kind == Reminder) await Remind(work, cohort, talk, now, stop);
        else await Tell(work, cohort, talk, now, stop);
    }

    private async Task<Talk?> Find(DueWork work, CancellationToken stop) =>
        Guid.TryParse(work.Period, out var id) ? await db.Set<Talk>().AsNoTracking().Whole().SingleOrDefaultAsync(t => t.CohortId == work.CohortId && t.Id == id, stop) : null;

    private async Task Propose(DueWork work, Cohort cohort, Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        if (talk.State is TalkState.Idea or TalkState.Dropped) work.Skip(now, "dropped since");
        else work.Done(now, Proposal, await letters.Send(work, cohort, talk, TalkWord.Proposed, await db.StaffOn(cohort, cohort.Today(now), stop), null, now, stop));
    }

    /// <summary>One that was moved after this row was written has others.</summary>
    private async Task Remind(DueWork work, Cohort cohort, Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.TalkBookOf(cohort, stop);
        if (talk.State != TalkState.Dated) work.Skip(now, "dropped since");
        else if (talk.When!.Starts(cohort) <= now) work.Skip(now, "talk begun");
        else if (book.MailDays.All(days => talk.When!.MailAt(cohort, days) != work.DueAt)) work.Skip(now, "talk moved");
        else if (book.MailDays.Any(days => talk.When!.MailAt(cohort, days) is var at && at > work.DueAt && at <= now)) work.Skip(now, "a later reminder is due");
        else work.Done(now, Reminder, await letters.Send(work, cohort, talk, TalkWord.Reminder, await letters.Coming(cohort, talk, now, stop), null, now, stop));
    }

    /// <summary>What changed and changed back is told to nobody.</summary>
    private async Task Tell(DueWork work, Cohort cohort, Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        var news = await notices.NewsOf(talk, stop);
        if (WordOf(talk, news, cohort, now) is not { } word)
        {
            work.Skip(now, talk.IsOver(cohort, now) ? "talk over" : "as it was");
            return;
        }
        var told = 0;
        if (ForChannels(word, news) is { } said) told += await announcements.Tell(work, cohort, talk, said, now, stop);
        if (word != TalkWord.Announced) told += await letters.Send(work, cohort, talk, word, await letters.Coming(cohort, talk, now, stop, andWaiting: true), news.Told, now, stop);
        news.Tell(word == TalkWord.Cancelled ? null : talk.When);
        work.Done(now, $"talk-{word.ToString().ToLowerInvariant()}", told);
    }

    private static TalkWord? WordOf(Talk talk, TalkNews news, Cohort cohort, DateTimeOffset now) => talk.State switch
    {
        TalkState.Dropped => news.Told is null ? null : TalkWord.Cancelled,
        TalkState.Dated when talk.IsOver(cohort, now) => null,
        TalkState.Dated when news.Told is null => news.IsAnnounced ? TalkWord.Back : TalkWord.Announced,
        TalkState.Dated when news.Told != talk.When! with { Seats = null } => TalkWord.Moved,
        TalkState.Dated => news.IsAnnounced ? null : TalkWord.Announced,
        _ => null,
    };

    /// <summary>What moved before the channels heard of it is new to them; what was cancelled before, they need not know.</summary>
    private static TalkWord? ForChannels(TalkWord word, TalkNews news) => news.IsAnnounced ? word : word == TalkWord.Cancelled ? null : TalkWord.Announced;
}

/// <summary>What the room's mails are called in the ledger.</summary>
internal sealed class TalkOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [TalkSteps.Proposal, TalkSteps.News, TalkSteps.Reminder, TalkSteps.Promotion];

    public string Ritual => TalkSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new TalkMailWords(tongue);
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}"], words[$"occasion-{known}-subject"]) : null;
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new TalkMailWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}

/// <summary>The titles of talks, by the ids that their due work is known by.</summary>
internal sealed class TalkNames(RituelsDb db) : IPeriodNames
{
    public string Ritual => TalkSteps.Name;

    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop)
    {
        var ids = periods.Select(period => Guid.TryParse(period, out var id) ? id : default).Where(id => id != default).ToList();
        return await db.Set<Talk>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id.ToString(), t => t.Title, stop);
    }
}
