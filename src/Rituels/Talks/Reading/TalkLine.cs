using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>A talk as lists show it.</summary>
/// <param name="Comes">How many would come to an idea.</param>
/// <param name="In">How many have a seat.</param>
/// <param name="IsMine">The reader signed up: true with a seat, false on the waiting list; null otherwise.</param>
public sealed record TalkLine(Talk Talk, string? Lead, int Comes, int Gives, int In, int Waiting, bool? IsMine);

internal static class TalkLines
{
    public static IQueryable<TalkLine> Lines(this IQueryable<Talk> all, Guid? reader) => all.AsNoTracking().Select(t => new TalkLine(
        t, t.Lead!.Name, t.Voices.Count(v => v.Comes), t.Voices.Count(v => v.Gives), t.SignedUp.Count(s => s.IsIn), t.SignedUp.Count(s => !s.IsIn),
        t.SignedUp.Where(s => s.PersonId == reader).Select(s => (bool?)s.IsIn).FirstOrDefault()));
}
