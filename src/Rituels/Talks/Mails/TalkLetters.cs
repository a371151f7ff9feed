using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>What somebody is told of a talk.</summary>
public enum TalkWord { Announced, Moved, Back, Cancelled, Reminder, Promoted, Proposed }

/// <summary>Writes about a talk to those who come to it and to nobody else, with the event for their calendars; of a proposal to staff.</summary>
public sealed class TalkLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <summary>The kind of mail that its readers may stop.</summary>
    public const string Kind = "talk";

    /// <summary>Who has a seat, or waits for one if asked, sees to it or speaks, as far as they are of the cohort that day.</summary>
    public Task<List<Person>> Coming(Cohort cohort, Talk talk, DateTimeOffset now, CancellationToken stop, bool andWaiting = false) =>
        db.ReadersOn(cohort, cohort.Today(now), (andWaiting ? talk.SignedUp : talk.In).Select(seat => seat.PersonId).Concat(talk.With).Append(talk.LeadId ?? Guid.Empty), stop);

    /// <param name="before">When it was to be, where that changed.</param>
    /// <returns>To how many it goes.</returns>
    public async Task<int> Send(DueWork work, Cohort cohort, Talk talk, TalkWord word, IReadOnlyList<Person> readers, TalkWhen? before, DateTimeOffset now, CancellationToken stop) =>
        await Write(cohort, talk, word, readers, Occasion.Of(work), before, now, stop);

    /// <summary>Somebody who waited has a seat: once for each time they signed up.</summary>
    public Task<int> Promoted(Cohort cohort, Talk talk, TalkSeat seat, DateTimeOffset now, CancellationToken stop) =>
        Write(cohort, talk, TalkWord.Promoted, [seat.Person!], Occasion.Of(cohort.Id, TalkSteps.Name, $"{TalkSteps.Promotion}-{seat.Id:N}", talk.Id.ToString()), null, now, stop);

    private async Task<int> Write(Cohort cohort, Talk talk, TalkWord word, IReadOnlyList<Person> readers, string occasion, TalkWhen? before, DateTimeOffset now, CancellationToken stop)
    {
        var stopped = await outbox.MailStops.Of(cohort.Id, Kind).ToListAsync(stop);
        var (wanting, names) = (readers.Where(person => !stopped.Contains(person.Id)).ToList(), await db.NamesOf([talk], stop));
        var waiting = talk.Waiting.Select(seat => seat.PersonId).ToHashSet();
        foreach (var alike in wanting.GroupBy(person => (Language: cohort.LanguageOf(person), Waits: waiting.Contains(person.Id))))
        {
            var letter = outbox.Add(await Print(new(cohort, talk, word, names, new(Tongue.Of(alike.Key.Language, cohort.Vocabulary)), settings.Value.LinkTo) { Before = before, Today = cohort.Today(now), Waits = alike.Key.Waits }));
            foreach (var person in alike) outbox.Post(letter, Recipient.Of(person, cohort), occasion, now, Kind, worthlessAfter: talk.When?.Ends(cohort));
        }
        return wanting.Count;
    }

    private async Task<Letter> Print(TalkView view)
    {
        var letter = await press.Print<TalkLetter>(view, view.Cohort.Id, view.Tongue.Language, view.Subject, view.Text);
        return view.Word == TalkWord.Proposed || view.Waits ? letter
            : letter.With(view.IsOff ? CalendarMethod.Cancel : CalendarMethod.Request, CalendarMail.Store($"-//Rituels//Talks//{view.Tongue.Language.ToUpperInvariant()}", view.Event));
    }
}
