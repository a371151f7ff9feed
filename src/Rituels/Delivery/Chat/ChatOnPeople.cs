using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Delivery.Chat;

/// <summary>Who somebody is in a cohort's Slack, and whether their reminders come there. Channels are a cohort's, not a person's.</summary>
internal sealed class ChatOnPeople(RituelsDb db, ChatWords words) : IHoldsOnPeople
{
    public string Name => "chat";
    public IReadOnlyList<Type> Covers { get; } = [typeof(ChatMember), typeof(ChatChannel)];

    public async Task<object?> Tell(Person person, CancellationToken stop) =>
        await Members(Erasure.Of(person)).AsNoTracking().OrderBy(m => m.CohortId)
            .Select(m => new { cohort = db.Cohorts.First(c => c.Id == m.CohortId).Slug, m.MemberId, m.Reminds }).ToListAsync(stop) is { Count: > 0 } known ? known : null;

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop) =>
        await Members(erasure).AnyAsync(stop) ? [words["foretell-members"]] : [];

    public Task Erase(Erasure erasure, CancellationToken stop) => Members(erasure).ExecuteDeleteAsync(stop);

    private IQueryable<ChatMember> Members(Erasure erasure) =>
        db.Set<ChatMember>().Of(erasure, person => m => m.PersonId == person, cohort => m => m.CohortId == cohort);
}
