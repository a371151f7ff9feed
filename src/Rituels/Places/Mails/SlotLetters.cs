using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Tells those who said that they come that a slot's day is off, or that its hours changed or are no more.</summary>
public sealed class SlotLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings) : IHearOfDaysOff
{
    /// <summary>As it is called in occasions.</summary>
    public const string Kind = "slot-off";

    /// <param name="actor">Whoever does it is not told.</param>
    /// <returns>To how many it goes.</returns>
    public Task<int> Off(Cohort cohort, SlotTime time, SlotDay decided, Guid? actor, DateTimeOffset now, CancellationToken stop) =>
        Off(cohort, time, $"{Kind}-{decided.Version}", decided.Id, actor, now, stop);

    /// <summary>Of a day that is off already nobody hears again; of one that was declared, withdrawn and declared anew they do.</summary>
    public async Task Declared(Cohort before, Cohort cohort, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var slot in await db.SlotsOf(cohort, stop))
            foreach (var day in slot.DaysOn(before, cohort.Today(now)).Except(slot.DaysOn(cohort, cohort.Today(now))))
                await Off(cohort, slot.Between(cohort, day, day).Single(), $"{Kind}-{day:yyyyMMdd}-{cohort.DaysOff.Count(off => off.Covers(day))}", slot.Id, by, now, stop);
    }

    private async Task<int> Off(Cohort cohort, SlotTime time, string kind, Guid about, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        var comers = await Comers(time.Slot, actor).Where(visit => visit.Day == time.Day).ToListAsync(stop);
        return await Tell(cohort, time.Slot, comers, kind, about, now, said => new("off", said.Tongue.Day(time.Day), said.When(new(time.Day, time.Slot.From, time.Slot.Until)), time.Off?.Reason ?? ""));
    }

    /// <summary>It goes, as far as it took place: who was told already that a day is off is not told again.</summary>
    public async Task Gone(Cohort cohort, IEnumerable<StandingSlot> slots, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var slot in slots) await Changed(cohort, slot, new(slot.From, slot.Until), slot.DaysOn(cohort, cohort.Today(now)), actor, now, stop);
    }

    /// <summary>Its hours are others now, or it goes.</summary>
    /// <param name="was">The hours that it had.</param>
    /// <param name="days">Days that took place then, and do not as they did.</param>
    public async Task<int> Changed(Cohort cohort, StandingSlot slot, SlotHours was, IEnumerable<DateOnly> days, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        var concerned = days.ToList();
        var comers = await Comers(slot, actor).Where(visit => concerned.Contains(visit.Day)).ToListAsync(stop);
        return await Tell(cohort, slot, comers, $"{Kind}-{slot.Version}", slot.Id, now, said => new("gone", said.Weekly(slot.Weekday, was.From, was.Until), said.Weekly(slot.Weekday, was.From, was.Until), ""));
    }

    private IQueryable<SlotVisit> Comers(StandingSlot slot, Guid? actor) =>
        db.Set<SlotVisit>().AsNoTracking().Include(v => v.Person).Where(v => v.SlotId == slot.Id && v.PersonId != actor).OrderBy(v => v.Id);

    private Task<int> Tell(Cohort cohort, StandingSlot slot, List<SlotVisit> comers, string kind, Guid about, DateTimeOffset now, Func<PlacesWords, SlotNews> say) =>
        outbox.Write(cohort, [.. comers.Select(visit => visit.Person!).DistinctBy(person => person.Id)], Occasion.Of(cohort.Id, RoomLetters.Ritual, kind, about.ToString()), now, tongue => Print(cohort, slot, say, tongue));

    private Task<Letter> Print(Cohort cohort, StandingSlot slot, Func<PlacesWords, SlotNews> say, Tongue tongue)
    {
        var said = new PlacesWords(tongue);
        var view = new SlotOffView(cohort, say(said), said.Room(slot.Room), new(tongue), settings.Value.LinkTo);
        return press.Print<SlotOffLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
    }
}

/// <summary>What happened to hours that somebody wanted to come to.</summary>
/// <param name="Key">Of its words: <c>off</c> for one day, <c>gone</c> for all to come.</param>
/// <param name="Short">When, as a subject has room for it.</param>
public sealed record SlotNews(string Key, string Short, string When, string Reason);

/// <summary>The mail about it, for readers of one language.</summary>
public sealed record SlotOffView(Cohort Cohort, SlotNews News, string Room, PlacesMailWords Words, Func<string, string> Link)
{
    public string Subject => Words[$"{News.Key}-subject", Cohort.Name, News.Short];
    public string Heading => Words[$"{News.Key}-heading"];
    public string Lead => Words[$"{News.Key}-lead", News.When, Room];
    public string Reason => News.Reason;
    public string Page => Link($"/{Cohort.Slug}/places");
    public string Foot => Words["off-foot", Cohort.Name];
    public string Text => string.Join("\n\n", new[] { Heading, Lead, Reason, Page, "-- \n" + Foot }.Where(part => part.Length > 0)) + "\n";
}
