using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>Answers requests for links: a letter to who is known, nothing to others, and no trace of what was typed.</summary>
internal sealed class LinkPost(RituelsDb db, OneTimeLinks links, Outbox outbox, AccountLetters letters) : IDueHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Ritual => LinkRequest.Ritual;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        // Links are asked for by people, of the instance: a row of a cohort is none of ours.
        if (work.CohortId is not null || work.Payload is null)
        {
            work.Skip(now, "nobody asked");
            return;
        }
        var request = LinkRequest.Of(work);
        var person = await Addressee(request, stop);
        if (now - work.DueAt > Patience) work.Skip(now, "nobody waits any more");
        else if (person is null) work.Skip(now, "no such person");
        else
        {
            await Send(request, person, work, now);
            work.Done(now, work.Kind, recipients: 1);
        }
        db.Entry(work).Property(w => w.Payload).CurrentValue = null;
    }

    /// <summary>Who gets the link: for a sign-in whoever has the address, for a move the person themselves if nobody has it yet.</summary>
    private async Task<Person?> Addressee(LinkRequest request, CancellationToken stop)
    {
        var key = Person.KeyOf(request.Address);
        var holder = await db.People.FirstOrDefaultAsync(p => p.EmailKey == key, stop);
        if (request.PersonId is not { } mover) return holder;
        return holder is null ? await db.People.FirstOrDefaultAsync(p => p.Id == mover, stop) : null;
    }

    private async Task Send(LinkRequest request, Person person, DueWork work, DateTimeOffset now)
    {
        var moves = request.Kind == LinkKind.MoveAddress;
        var (address, value) = moves ? (request.Address, request.Address) : (person.Email, request.ReturnUrl);
        var letter = outbox.Add(await letters.Link(request.Kind, person.Language ?? request.Language));
        var link = await links.Make(request.Kind, person, value);
        outbox.Post(letter, new Recipient(address, person.Name, person.Id, letter.Language) { Lane = Channels.MailAtOnce },
            Occasion.Of(null, LinkRequest.Ritual, work.Kind, work.Period), now, secretLink: link, worthlessAfter: now + OneTimeLinks.Life);
    }
}
