using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Tells a cohort's staff by mail, at its hour, that a mail is held and waits for them. It leaves when somebody releases it, and not before.</summary>
internal sealed class HeldNotice(RituelsDb db, Outbox outbox, LetterPress press, IEnumerable<IOccasionWords> rituals, IEnumerable<IPeriodNames> periods, IOptions<Settings> settings) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var held = await db.Set<DueWork>().Where(w => w.DoneAt == null && w.DueAt <= now && w.HeldAt != null && w.HoldToldAt == null && w.CohortId != null).OrderBy(w => w.DueAt).ToListAsync(stop);
        foreach (var work in held)
        {
            await Tell(work, await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop), now, stop);
            work.HoldToldAt = now;
        }
    }

    private async Task Tell(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var occasion = Occasion.Of(cohort.Id, DeliveryOccasions.Room, $"held-{work.HeldAt!.Value.ToUnixTimeSeconds()}", work.Period);
        await outbox.Write(cohort, await db.StaffOn(cohort, cohort.Today(now), stop), occasion, now, tongue => Print(work, cohort, tongue, stop));
    }

    private async Task<Letter> Print(DueWork work, Cohort cohort, Tongue tongue, CancellationToken stop)
    {
        var view = new HeldView(cohort, await NameOf(work, tongue, stop), new LedgerWords(tongue), settings.Value.LinkTo($"/{cohort.Slug}/delivery"));
        return await press.Print<HeldLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
    }

    private async Task<OccasionName> NameOf(DueWork work, Tongue tongue, CancellationToken stop)
    {
        var names = new OccasionNames(db, tongue, rituals, periods);
        await names.Learn([work], stop);
        return names.Of(work);
    }
}

/// <summary>The word to staff that a mail is held.</summary>
public sealed record HeldView(Cohort Cohort, OccasionName Name, LedgerWords Words, string Page)
{
    public string Subject => Words["held-letter-subject", Cohort.Name, Name.Subject];
    public string Heading => Words["held-letter-heading"];
    public string Body => Words["held-letter-body", Name.Subject];
    public string Button => Words["held-letter-button"];
    public string Foot => Words["held-letter-foot", Cohort.Name];
    public string Text => $"{Heading}\n\n{Body}\n\n{Button}{Words["colon"]}\n{Page}\n\n-- \n{Foot}\n";
}

/// <summary>What this room itself sends.</summary>
internal sealed class DeliveryOccasions : IOccasionWords
{
    public const string Room = "delivery";

    public string Ritual => Room;

    public OccasionName? Name(string kind, string period, Tongue tongue) =>
        new LedgerWords(tongue) is var words && kind.StartsWith("held", StringComparison.Ordinal) ? new(words["occasion-held"], words["occasion-held-subject"]) : null;

    public string? Why(string reason, Tongue tongue) => null;
}
