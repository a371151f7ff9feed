using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Rituels.Accounts;

/// <summary>
/// Remembers the tickets of cookies that it has decrypted. A ticket only says who and until when: whether that still holds is
/// asked of the database at each request.
/// </summary>
internal sealed class KnownTickets(ISecureDataFormat<AuthenticationTicket> inner) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 4000;

    private readonly ConcurrentDictionary<string, AuthenticationTicket> _known = new();

    public AuthenticationTicket? Unprotect(string? cookie, string? purpose)
    {
        if (cookie is null || purpose is not null) return inner.Unprotect(cookie, purpose);
        if (_known.TryGetValue(cookie, out var known)) return known;
        if (inner.Unprotect(cookie) is not { } ticket) return null;
        if (_known.Count >= Most) _known.Clear();
        return _known[cookie] = ticket;
    }

    public AuthenticationTicket? Unprotect(string? cookie) => Unprotect(cookie, null);
    public string Protect(AuthenticationTicket ticket) => inner.Protect(ticket);
    public string Protect(AuthenticationTicket ticket, string? purpose) => inner.Protect(ticket, purpose);
}
