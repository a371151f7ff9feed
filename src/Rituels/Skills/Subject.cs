using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>
/// Something that people know, want to learn or care for. Merging it into another one moves nothing: where people placed
/// themselves stays as they said it, is shown there, and is back as soon as the merge is undone.
/// </summary>
public sealed class Subject : IVersioned
{
    /// <summary>In characters.</summary>
    public const int Longest = 60;

    /// <summary>In a cohort: more are no map.</summary>
    public const int Most = 1_000;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>The key of its family among the cohort's: see <see cref="SkillsBook"/>.</summary>
    public required string Family { get; set; }
    public string Name { get; private set; } = "";

    /// <summary>Unique in the cohort, merged ones included.</summary>
    public string NameKey { get; private set; } = "";
    public Guid? CreatedById { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>Once that one is deleted, this stands for itself again.</summary>
    public Guid? MergedIntoId { get; private set; }
    public DateTimeOffset? MergedAt { get; private set; }
    public Guid? MergedById { get; private set; }
    public int Version { get; set; }

    public static Subject Named(string name, string family, Cohort cohort, Guid? by, DateTimeOffset now)
    {
        var subject = new Subject { CohortId = cohort.Id, Family = family, CreatedById = by, CreatedAt = now };
        subject.Rename(name);
        return subject;
    }

    public void Rename(string name) => (Name, NameKey) = (name, KeyOf(name));

    /// <summary>Without accents and case. Signs stay: C, C++ and C# are three.</summary>
    public static string KeyOf(string name) => Folding.Fold(name);

    public void MergeInto(Subject other, Guid? by, DateTimeOffset now) => (MergedIntoId, MergedAt, MergedById) = (other.Id, now, by);

    public void Unmerge() => (MergedIntoId, MergedAt, MergedById) = (null, null, null);
}
