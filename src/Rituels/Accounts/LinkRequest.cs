using System.Text.Json;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>
/// Somebody asks for a link by mail. It is the same single row whether the address is known or not; the worker finds that
/// out later, so that neither the answer nor its time tells.
/// </summary>
/// <param name="PersonId">Who moves to the address; null for a sign-in.</param>
/// <param name="ReturnUrl">Where to go on to once signed in, an address of this instance.</param>
internal sealed record LinkRequest(string Address, string Language, string ReturnUrl = "/", Guid? PersonId = null)
{
    public const string Ritual = "accounts";

    public LinkKind Kind => PersonId is null ? LinkKind.SignIn : LinkKind.MoveAddress;

    public static LinkRequest Of(DueWork work) => JsonSerializer.Deserialize<LinkRequest>(work.Payload!)!;

    public DueWork At(DateTimeOffset now) => new()
    {
        Ritual = Ritual, Kind = Kind.Name, Period = Guid.NewGuid().ToString("N"), DueAt = now, Payload = JsonSerializer.Serialize(this),
    };
}

/// <summary>Takes requests for links, not too many for one address: nobody's letterbox is filled from here.</summary>
internal sealed class LinkRequests(RituelsDb db, WorkerBell bell, LetterLimit limit)
{
    /// <returns>False when that address has had its share for now.</returns>
    public async Task<bool> Take(LinkRequest request, DateTimeOffset now)
    {
        if (!limit.Allows(Person.KeyOf(request.Address))) return false;
        db.Add(request.At(now));
        await db.SaveChangesAsync();
        bell.Ring();
        return true;
    }
}
