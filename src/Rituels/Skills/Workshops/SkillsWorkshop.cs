using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>
/// An hour or two in which everybody adds themselves from a phone. Who knows its code chooses their name among the cohort's
/// and places themselves; they confirm it once signed in.
/// </summary>
public sealed class SkillsWorkshop : IVersioned
{
    /// <summary>However long it is forgotten, its code is over the next day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>It stands on a wall for all to read: it is kept as it is, and known once it is over. Null where that was before codes were kept.</summary>
    public string? Code { get; private set; }
    public required DateTimeOffset StartedAt { get; init; }
    public Guid? StartedById { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; set; }

    public static SkillsWorkshop Start(Cohort cohort, Guid? by, DateTimeOffset now) =>
        new() { CohortId = cohort.Id, StartedAt = now, StartedById = by, Code = ShortCode.Make() };

    public DateTimeOffset EndsAt => StartedAt + Longest;

    public bool IsOpenAt(DateTimeOffset now) => Code is not null && EndedAt is null && now < EndsAt;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
