using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>Leaves an address: it is told, and the links that were mailed to it are void.</summary>
internal sealed class OldAddress(OneTimeLinks links, Outbox outbox, AccountLetters letters) : IAddressChange
{
    /// <summary>
    /// The letter does not name the new address: staff also change one that was never the person's, and a stranger reads it.
    /// </summary>
    public async Task Follow(Person person, string old, Cohort by, DateTimeOffset now)
    {
        Tell(person, old, await letters.MovedByStaff(old, by.Name, person.Language ?? by.Languages[0]), now);
        await links.Void(person);
    }

    /// <summary>Puts the letter into the outbox, without saving.</summary>
    public void Tell(Person person, string old, Letter letter, DateTimeOffset now) =>
        outbox.Post(outbox.Add(letter), new Recipient(old, person.Name, person.Id, letter.Language),
            Occasion.Of(null, LinkRequest.Ritual, "moved", letter.Id.ToString("N")), now);
}
