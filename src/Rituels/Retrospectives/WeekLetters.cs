using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>Writes the week's letters into the outbox, one text for all readers of a language, and counts to how many they go.</summary>
internal sealed class WeekLetters(RituelsDb db, Outbox outbox, LetterPress press, CohortReaders everybody, ChatBook chats, IOptions<Settings> settings)
{
    public const string DigestMail = "digest", ReminderMail = "reminder";

    public async Task<int> RemindLists(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        if (cohort.Lists.Count == 0) return 0;
        var letter = outbox.Add(await Print(Reminder(work, cohort, plan, [], cohort.Languages[0], now)));
        foreach (var list in cohort.Lists) Post(letter, CohortReaders.List(cohort, list), work, stoppable: null, now, plan.Hours!.Closes);
        return cohort.Lists.Count;
    }

    /// <summary>
    /// Reminds those who may file for a team that has not, by mail or in the cohort's chat as they chose: a person of two such
    /// teams once, for both; who is away that day, not at all.
    /// </summary>
    public async Task<int> RemindSilent(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        var readers = await SilentReaders(cohort, plan, cohort.Today(now), stop);
        var members = await chats.Members(cohort, stop);
        foreach (var alike in readers.GroupBy(r => (Language: cohort.LanguageOf(r.Person), InChat: members.Has(r.Person), Teams: string.Join('/', r.Teams.Select(t => t.Slug)))))
        {
            var view = Reminder(work, cohort, plan, alike.First().Teams, alike.Key.Language, now);
            var mail = outbox.Add(await Print(view));
            var chat = alike.Key.InChat ? outbox.Add(ChatBook.Letter(cohort.Id, alike.Key.Language, view.Subject, view.Chat)) : null;
            foreach (var (person, _) in alike)
                if (chat is null) Post(mail, Recipient.Of(person, cohort), work, ReminderMail, now, plan.Hours!.Closes);
                else Chat(chat, members.To(person, alike.Key.Language), work, now, plan.Hours!.Closes, mail);
        }
        return readers.Count;
    }

    public async Task<int> TellAll(DueWork work, WeekNews news, DateTimeOffset now, CancellationToken stop)
    {
        var readers = await Readers(news.Cohort, DateOnly.FromDateTime(news.Plan.Hours!.Digest.DateTime), stop);
        foreach (var alike in readers.GroupBy(r => (r.Language, IsPerson: r.PersonId is not null)))
        {
            var letter = outbox.Add(await Digest(news, alike.Key.Language, alike.Key.IsPerson, work.IsLateAt(now)));
            foreach (var reader in alike) Post(letter, reader, work, reader.PersonId is null ? null : DigestMail, now);
        }
        return readers.Count;
    }

    /// <summary>The week's mail as one language's readers get it, not put out yet.</summary>
    public Task<Letter> Digest(WeekNews news, string language, bool isPersonal, bool isLate)
    {
        var view = new DigestView(news, new RetrospectivesWords(Tongue.Of(language, news.Cohort.Vocabulary)), settings.Value.LinkTo, isLate, isPersonal);
        return press.Print<DigestLetter>(view, news.Cohort.Id, language, view.Subject, DigestText.Write(view));
    }

    public async Task<int> TellStaff(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        var staff = await db.StaffOn(cohort, cohort.Today(now), stop);
        return await outbox.Write(cohort, staff, Occasion.Of(work), now, tongue => Print(Notice("withheld", work, cohort, plan, tongue, now)));
    }

    private NoticeView Reminder(DueWork work, Cohort cohort, WeekPlan plan, IReadOnlyList<Team> teams, string language, DateTimeOffset now) =>
        Notice(teams.Count == 0 ? "channel" : "member", work, cohort, plan, Tongue.Of(language, cohort.Vocabulary), now) with { Teams = teams };

    private NoticeView Notice(string kind, DueWork work, Cohort cohort, WeekPlan plan, Tongue tongue, DateTimeOffset now) =>
        new(cohort, plan, new RetrospectivesWords(tongue), settings.Value.LinkTo, kind, work.IsLateAt(now));

    private Task<Letter> Print(NoticeView view) => press.Print<NoticeLetter>(view, view.Cohort.Id, view.Words.Tongue.Language, view.Subject, view.Text);

    private async Task<List<(Person Person, List<Team> Teams)>> SilentReaders(Cohort cohort, WeekPlan plan, DateOnly today, CancellationToken stop)
    {
        var filed = db.Set<Retrospective>().Of(cohort, plan.Week).Select(r => r.TeamId);
        var stopped = outbox.MailStops.Of(cohort.Id, ReminderMail);
        var away = db.AwayOn(today);
        var parts = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Team)
            .Where(m => m.CohortId == cohort.Id && m.TeamId != null && !filed.Contains(m.TeamId.Value) && !stopped.Contains(m.PersonId) && !away.Contains(m.PersonId))
            .OrderBy(m => m.Id).ToListAsync(stop);
        var rhythm = cohort.RhythmOf(plan.Week);
        return [.. parts.Where(m => rhythm.LetsFile(m.Role) && m.CoversDay(today) && m.Team!.TakesPartOn(plan.ClosingDay))
            .GroupBy(m => m.PersonId)
            .Select(own => (own.First().Person!, own.Select(m => m.Team!).DistinctBy(t => t.Id).OrderBy(t => t.Slug, StringComparer.Ordinal).ToList()))];
    }

    /// <summary>The people of the cohort on that day who did not stop the mail, and the lists.</summary>
    public Task<List<Recipient>> Readers(Cohort cohort, DateOnly day, CancellationToken stop) => everybody.Of(cohort, day, DigestMail, stop);

    /// <param name="until">A reminder that comes after the closing reminds of nothing.</param>
    private void Post(Letter letter, Recipient reader, DueWork work, string? stoppable, DateTimeOffset now, DateTimeOffset? until = null) =>
        outbox.Post(letter, reader, Occasion.Of(work), now, stoppable, worthlessAfter: until);

    /// <summary>Until closing; a chat that refuses it for good leaves it to the mail.</summary>
    private void Chat(Letter letter, Recipient reader, DueWork work, DateTimeOffset now, DateTimeOffset closes, Letter mail) =>
        outbox.Post(letter, reader, Occasion.Of(work), now, ReminderMail, worthlessAfter: closes, mailInstead: mail);
}
