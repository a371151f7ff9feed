using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>Somebody's words, as a letter quotes them.</summary>
public sealed record HelpSaid(string? Name, string Text);

/// <summary>
/// Writes to those concerned and to nobody else: of an offer, or of a helper who cannot after all, to the fellows of the team that asks and whoever
/// asked; of a choice, or of another choice, to the helper; of what was said to those who take part, but for their own words; of an end to those who offered.
/// </summary>
internal sealed class HelpLetters(RituelsDb db, Outbox outbox, LetterPress press, IAddressBook addresses, IOptions<Settings> settings)
{
    /// <summary>The kind of mail that its readers may stop.</summary>
    public const string Kind = "help";

    /// <returns>To how many it goes.</returns>
    public async Task<int> Send(DueWork work, Cohort cohort, HelpRequest request, HelpOffer? offer, DateTimeOffset now, CancellationToken stop)
    {
        var (here, told) = (await Present(cohort, now, stop), await Told(work, stop));
        var readers = Readers(work, request, offer, here).Where(person => !told.Contains(person.Id)).Select(person => (Person: person, Said: Said(work, request, offer, person))).Where(r => r.Said.Count > 0 || work.Kind == HelpSteps.End).ToList();
        var isHidden = offer?.PersonId is { } helper && (await addresses.ForMembers(cohort, stop)).Hidden.ContainsKey(helper);
        foreach (var alike in readers.GroupBy(r => (Language: cohort.LanguageOf(r.Person), Said: string.Join('/', r.Said))))
        {
            var letter = outbox.Add(await Print(work, cohort, request, isHidden, alike.First().Said, Tongue.Of(alike.Key.Language, cohort.Vocabulary)));
            foreach (var (person, _) in alike) outbox.Post(letter, Recipient.Of(person, cohort), Occasion.Of(work), now, Kind);
        }
        return readers.Count;
    }

    /// <summary>The parts in the cohort of those who are in it that day and want this mail.</summary>
    private async Task<List<Membership>> Present(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var (today, stopped) = (cohort.Today(now), outbox.MailStops.Of(cohort.Id, Kind));
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => !stopped.Contains(m.PersonId)).OrderBy(m => m.Id).ToListAsync(stop);
        return parts.FindAll(m => m.CoversDay(today));
    }

    /// <summary>Who heard already that the request ended so: it was opened again in between.</summary>
    private async Task<HashSet<Guid?>> Told(DueWork work, CancellationToken stop)
    {
        if (work.Kind != HelpSteps.End) return [];
        var ends = await db.HelpWork(HelpSteps.End, work.CohortId!.Value, Guid.Parse(work.Period), stop);
        var occasions = ends.Where(end => end.Ordinal != work.Ordinal && HelpEnds.IsSame(end.Ordinal, work.Ordinal)).Select(end => Occasion.Of(end)).ToList();
        return occasions.Count == 0 ? [] : [.. await db.Set<Posting>().Where(p => occasions.Contains(p.Occasion)).Select(p => p.PersonId).ToListAsync(stop)];
    }

    private static IEnumerable<Person> Readers(DueWork work, HelpRequest request, HelpOffer? offer, List<Membership> here)
    {
        var whom = work.Kind switch
        {
            HelpSteps.Offer or HelpSteps.Retreat => Asking(request, here).Where(id => id != offer!.PersonId),
            HelpSteps.Choice or HelpSteps.Passed => [offer!.PersonId],
            HelpSteps.End => request.Standing.Select(o => o.PersonId).Where(id => id != request.EndedById),
            _ => Asking(request, here).Concat(request.Standing.Select(o => o.PersonId)).Concat(request.Comments.Select(c => c.PersonId)),
        };
        var ids = whom.OfType<Guid>().ToHashSet();
        return here.Where(m => ids.Contains(m.PersonId)).Select(m => m.Person!).DistinctBy(p => p.Id);
    }

    /// <summary>The team's fellows, and whoever asked.</summary>
    private static IEnumerable<Guid?> Asking(HelpRequest request, List<Membership> here) =>
        here.Where(m => m.TeamId == request.TeamId && m.TeamId is not null && m.Role == Role.Fellow).Select(m => (Guid?)m.PersonId).Append(request.AskedById);

    private static IReadOnlyList<HelpSaid> Said(DueWork work, HelpRequest request, HelpOffer? offer, Person reader) => work.Kind switch
    {
        HelpSteps.Offer or HelpSteps.Choice => [new(offer!.Person?.Name, offer.Text)],
        HelpSteps.Passed or HelpSteps.Retreat => [new(offer!.Person?.Name, "")],
        HelpSteps.Comments => [.. request.Comments.Where(c => !c.IsTold && c.PersonId != reader.Id).OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Select(c => new HelpSaid(c.Person?.Name, c.Text))],
        _ => [],
    };

    private Task<Letter> Print(DueWork work, Cohort cohort, HelpRequest request, bool isHidden, IReadOnlyList<HelpSaid> said, Tongue tongue)
    {
        var view = new HelpView(cohort, work.Kind, request, said, new HelpMailWords(tongue), settings.Value.LinkTo) { IsHidden = isHidden };
        return press.Print<HelpLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text);
    }
}
