using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>What is told of a request: to staff what was asked, taken, left, given back, or no longer asked for; to who asked what became of it, and that their room was given back.</summary>
public enum RoomNews { Asked, Booked, Proposed, Refused, Taken, Left, Withdrawn, Unasked, GivenBack, TakenBack }

/// <summary>A request as it is told, with who asked, for whom, and the room that it is about.</summary>
public sealed record ToldRequest(RoomRequest Request, Person? By, Team? Team, Room? Room = null);

/// <summary>Tells the other side of a request what happened, once each, in the save of that change. Who acts is not told what they do.</summary>
public sealed class RoomLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <summary>The ritual's name in the outbox.</summary>
    public const string Ritual = "places";

    /// <param name="actor">Whoever does it.</param>
    /// <returns>To how many it goes.</returns>
    public async Task<int> Tell(Cohort cohort, ToldRequest told, RoomNews news, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        var readers = IsForStaff(news) ? (await db.StaffOn(cohort, cohort.Today(now), stop)).Where(person => person.Id != actor).ToList() : await Asker(cohort, told, news, actor, now, stop);
        var occasion = Occasion.Of(cohort.Id, Ritual, $"{Kind(news)}-{told.Request.Sequence}", told.Request.Id.ToString());
        return await outbox.Write(cohort, readers, occasion, now, tongue => Print(new(cohort, told, news, new(tongue), new(tongue), settings.Value.LinkTo), now));
    }

    /// <summary>As it is called in occasions.</summary>
    public static string Kind(RoomNews news) => news.ToString().ToLowerInvariant();

    private static bool IsForStaff(RoomNews news) => news is RoomNews.Asked or RoomNews.Taken or RoomNews.Left or RoomNews.Withdrawn or RoomNews.Unasked;

    /// <summary>Who asked, as long as they are of the cohort; what they booked or gave back themselves they get for their calendar.</summary>
    private async Task<List<Person>> Asker(Cohort cohort, ToldRequest told, RoomNews news, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        if (told.By is not { } asker || (asker.Id == actor && news is not (RoomNews.Booked or RoomNews.GivenBack))) return [];
        var parts = await db.Memberships.AsNoTracking().Where(m => m.CohortId == cohort.Id && m.PersonId == asker.Id).ToListAsync(stop);
        return parts.Exists(part => part.ReadsOn(cohort.Today(now), cohort)) ? [asker] : [];
    }

    private async Task<Letter> Print(RoomView view, DateTimeOffset now)
    {
        var letter = await press.Print<RoomLetter>(view, view.Cohort.Id, view.Tongue.Language, view.Subject, view.Text);
        if (view.Method is not { } method || view.Event(now) is not { } happening) return letter;
        return letter.With(method, CalendarMail.Store($"-//Rituels//Places//{view.Tongue.Language.ToUpperInvariant()}", happening));
    }
}
