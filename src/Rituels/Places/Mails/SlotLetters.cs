using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Tells those who said that they come on a slot's day that it is off.</summary>
public sealed class SlotLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <summary>As it is called in occasions.</summary>
    public const string Kind = "slot-off";

    public async Task<int> Off(Cohort cohort, SlotTime time, SlotDay decided, Guid? actor, DateTimeOffset now, CancellationToken stop)
    {
        var comers = await db.Set<SlotVisit>().AsNoTracking().Where(v => v.SlotId == time.Slot.Id && v.Day == time.Day && v.PersonId != actor).OrderBy(v => v.Id).Select(v => v.Person!).ToListAsync(stop);
        var occasion = Occasion.Of(cohort.Id, RoomLetters.Ritual, $"{Kind}-{decided.Version}", decided.Id.ToString());
        return await outbox.Write(cohort, comers, occasion, now, tongue => Print(new(cohort, time, new(tongue), new(tongue), settings.Value.LinkTo)));
    }

    private Task<Letter> Print(SlotOffView view) => press.Print<SlotOffLetter>(view, view.Cohort.Id, view.Words.Tongue.Language, view.Subject, view.Text);
}

/// <summary>The mail about a slot's day that is off, for readers of one language.</summary>
public sealed record SlotOffView(Cohort Cohort, SlotTime Time, PlacesMailWords Words, PlacesWords Said, Func<string, string> Link)
{
    private string When => Said["when", Words.Tongue.Day(Time.Day), Said.Hours(Time.Slot.From, Time.Slot.Until)];

    public string Subject => Words["off-subject", Cohort.Name, Words.Tongue.Day(Time.Day)];
    public string Heading => Words["off-heading"];
    public string Lead => Words["off-lead", When, Said.Room(Time.Slot.Room)];
    public string Reason => Time.Off?.Reason ?? "";
    public string Page => Link($"/{Cohort.Slug}/places");
    public string Foot => Words["off-foot", Cohort.Name];
    public string Text => string.Join("\n\n", new[] { Heading, Lead, Reason, Page, "-- \n" + Foot }.Where(part => part.Length > 0)) + "\n";
}
