using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>Writes an approved issue into the outbox, one text for all readers of a language, and the word to staff of one that nobody approved.</summary>
public sealed class GazetteLetters(RituelsDb db, Outbox outbox, LetterPress press, CohortReaders everybody, ChatBook chats, IOptions<Settings> settings)
{
    /// <summary>The kind of mail that its readers may stop.</summary>
    public const string Kind = "gazette";

    /// <returns>To how many it goes, channels included.</returns>
    public async Task<int> Send(Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        var teams = await db.TeamNames(cohort, stop);
        var readers = await Readers(cohort, now, stop);
        foreach (var alike in readers.GroupBy(reader => (reader.Language, IsPerson: reader.PersonId is not null)))
        {
            var letter = outbox.Add(await Print(View(cohort, issue, teams, alike.Key.Language, alike.Key.IsPerson)));
            foreach (var reader in alike) outbox.Post(letter, reader, OccasionOf(issue), now, reader.PersonId is null ? null : Kind);
        }
        return readers.Count + await Announce(cohort, issue, now, stop);
    }

    public Task<List<Recipient>> Readers(Cohort cohort, DateTimeOffset now, CancellationToken stop) => everybody.Of(cohort, cohort.Today(now), Kind, stop);

    public GazetteView View(Cohort cohort, Issue issue, IReadOnlyDictionary<Guid, string> teams, string language, bool isPersonal = true) =>
        new(cohort, issue, teams, new(Tongue.Of(language, cohort.Vocabulary)), settings.Value.LinkTo, isPersonal);

    /// <summary>The mail as one language's readers get it, not put out yet.</summary>
    public Task<Letter> Print(GazetteView view) => press.Print<GazetteLetter>(view, view.Cohort.Id, view.Tongue.Language, view.Subject, view.Text);

    /// <summary>The same for an issue however it came to leave: no address gets it twice.</summary>
    public static string OccasionOf(Issue issue) => Occasion.Of(issue.CohortId, GazetteSteps.Name, $"{GazetteSteps.Leave}-0", Periods.Of(issue.Week));

    public async Task<int> TellStaff(DueWork work, Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        var staff = await db.StaffOn(cohort, cohort.Today(now), stop);
        return await outbox.Write(cohort, staff, Occasion.Of(cohort.Id, GazetteSteps.Name, GazetteSteps.Unapproved, work.Period), now, tongue =>
        {
            var view = new UnapprovedView(cohort, issue, work.DueAt.In(cohort.Zone(now)), new(tongue), settings.Value.LinkTo);
            return press.Print<UnapprovedLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
        });
    }

    /// <summary>An announcement may come late, but not the next day: it would be no news.</summary>
    private async Task<int> Announce(Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        if (!(await db.GazetteBookOf(cohort, stop)).Announces || await chats.Told(cohort, stop) is not { Count: > 0 } channels) return 0;
        var view = View(cohort, issue, new Dictionary<Guid, string>(), channels[0].Language);
        var letter = outbox.Add(ChatBook.Letter(cohort.Id, channels[0].Language, view.Announced, $"{view.Announced}\n{ChatText.Link(view.Words["read"], view.Page)}"));
        foreach (var channel in channels) outbox.Post(letter, channel, Occasion.Of(cohort.Id, GazetteSteps.Name, GazetteSteps.Announcement, Periods.Of(issue.Week)), now, worthlessAfter: now.AddDays(1));
        return channels.Count;
    }
}
