using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>The one mail of a Monday to each of the staff: what every ritual has to say to them, and none without anything to say.</summary>
internal sealed class MondayLetters(RituelsDb db, Outbox outbox, LetterPress press, IEnumerable<IMondayPart> rituals, IOptions<Settings> settings)
{
    /// <summary>The kind of mail that its readers may stop.</summary>
    public const string Kind = "monday";

    /// <returns>To how many it goes.</returns>
    public async Task<int> Send(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var sent = 0;
        foreach (var reader in await Readers(cohort, now, stop))
        {
            if (await Print(work, cohort, reader, now, stop) is not { } letter) continue;
            outbox.Post(outbox.Add(letter), Recipient.Of(reader, cohort), Occasion.Of(work), now, Kind);
            sent++;
        }
        return sent;
    }

    /// <summary>Today's staff, but for those who are away or want no such mail.</summary>
    public async Task<IReadOnlyList<Person>> Readers(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var today = cohort.Today(now);
        var left = await db.AwayOn(today).Union(outbox.MailStops.Of(cohort.Id, Kind)).ToListAsync(stop);
        return [.. (await db.StaffOn(cohort, today, stop)).Where(person => !left.Contains(person.Id))];
    }

    /// <summary>Not put out yet; null when nobody has anything to say.</summary>
    public async Task<Letter?> Print(DueWork work, Cohort cohort, Person reader, DateTimeOffset now, CancellationToken stop)
    {
        var tongue = Tongue.Of(cohort.LanguageOf(reader), cohort.Vocabulary);
        var parts = new List<MondayPart>();
        foreach (var ritual in rituals)
            if (await ritual.Make(cohort, reader, tongue, now, stop) is { Lines.Count: > 0 } part) parts.Add(part);
        if (parts.TrueForAll(part => part.IsAside)) return null;
        var view = new MondayView(cohort, reader, parts, new(tongue), settings.Value.LinkTo, work.IsLateAt(now));
        return await press.Print<MondayLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
    }
}
