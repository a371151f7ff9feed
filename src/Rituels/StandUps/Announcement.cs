using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>
/// Tells the cohort's channels where the summary is: some minutes after the end, so that an end that was pressed too early, and taken back, tells nothing.
/// </summary>
public sealed class Announcement(RituelsDb db, Outbox outbox, ChatBook chats, IOptions<Settings> settings)
{
    public static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    /// <summary>Plans it on the caller's context when the stand-up has ended and wants it; told once it is told.</summary>
    public async Task Follow(StandUp standUp, DateTimeOffset now, CancellationToken stop)
    {
        if (standUp.State != StandUpState.Ended || !standUp.Announces) return;
        var (period, kind) = (PeriodOf(standUp), StandUpSteps.Summary);
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == standUp.CohortId && w.Ritual == StandUpSteps.Name && w.Kind == kind && w.Period == period).ToListAsync(stop);
        if (rows.Find(row => row.DoneAt is null) is { } waiting) waiting.DueAt = now + Later;
        else if (rows.TrueForAll(row => row.IsSkipped))
            db.Add(new DueWork { Ritual = StandUpSteps.Name, Kind = kind, CohortId = standUp.CohortId, Period = period, Ordinal = rows.Count, DueAt = now + Later });
    }

    public static string PeriodOf(StandUp standUp) => standUp.Id.ToString();

    /// <returns>To how many channels it goes.</returns>
    public async Task<int> Tell(DueWork work, Cohort cohort, StandUp standUp, DateTimeOffset now, CancellationToken stop)
    {
        var (words, title) = (WordsOf(cohort), WordsOf(cohort).TitleOf(standUp));
        var notes = (await db.NotesOf(standUp, stop)).Where(note => note.Kind != NoteKind.Note).ToList();
        var lines = new[] { words["summary-told", title], words.Count("heard", standUp.Turns.Count(turn => turn.End == TurnEnd.Heard)) }
            .Concat(notes.Select(note => words[note.Kind == NoteKind.Help ? "summary-help" : "summary-date", NameOf(standUp, note, words), OneLine(note.Text)]))
            .Append(ChatText.Link(words["summary-open"], settings.Value.LinkTo($"/{cohort.Slug}/stand-ups/{standUp.Id}")));
        return Post(work, await chats.Told(cohort, stop), title, string.Join('\n', lines), now, now.AddDays(1));
    }

    /// <summary>That the window for lines is open.</summary>
    public async Task<int> Remind(DueWork work, Cohort cohort, LineWindow window, DateTimeOffset now, CancellationToken stop)
    {
        var words = WordsOf(cohort);
        var text = words["lines-told", cohort.Name, words.Tongue.Hour(TimeOnly.FromDateTime(window.Closes.DateTime))]
            + "\n" + ChatText.Link(words["lines-write"], settings.Value.LinkTo($"/{cohort.Slug}/stand-ups/lines"));
        return Post(work, await chats.Reminded(cohort, stop), words["lines-title"], text, now, window.Closes);
    }

    private int Post(DueWork work, List<Recipient> channels, string subject, string text, DateTimeOffset now, DateTimeOffset worthlessAfter)
    {
        if (channels.Count == 0) return 0;
        var letter = outbox.Add(ChatBook.Letter(work.CohortId, channels[0].Language, subject, text));
        foreach (var channel in channels) outbox.Post(letter, channel, Occasion.Of(work), now, worthlessAfter: worthlessAfter);
        return channels.Count;
    }

    private static StandUpsWords WordsOf(Cohort cohort) => new(Tongue.Of(cohort.Languages[0], cohort.Vocabulary));

    private static string NameOf(StandUp standUp, StandUpNote note, StandUpsWords words) =>
        standUp.Turns.FirstOrDefault(turn => turn.Id == note.TurnId) is { } turn ? words.NameOf(turn) : words["shared"];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
