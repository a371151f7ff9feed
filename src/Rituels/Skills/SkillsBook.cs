using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A family of subjects.</summary>
/// <param name="Key">Its name for ever, in small letters.</param>
/// <param name="Name">As the cohort calls it; empty for one of the product's own, which is said in the reader's language.</param>
public sealed record Family(string Key, string Name)
{
    /// <summary>In characters.</summary>
    public const int Longest = 40;
}

/// <summary>Into which families a cohort sorts its subjects. One that chose nothing has the usual three.</summary>
public sealed class SkillsBook : IVersioned
{
    public const int MostFamilies = 6;

    public static readonly IReadOnlyList<Family> Usual = [new("craft", ""), new("theme", ""), new("topic", "")];

    public required Guid CohortId { get; init; }
    public IReadOnlyList<Family> Families { get; set; } = Usual;
    public int Version { get; set; }

    /// <summary>A subject of a family that is gone is shown in the last.</summary>
    public Family FamilyOf(Subject subject) => Families.FirstOrDefault(family => family.Key == subject.Family) ?? Families[^1];

    /// <summary>A key that no family has, made from a name.</summary>
    public static string KeyOf(string name, IEnumerable<Family> taken) => Slug.Free(name, key => taken.Any(family => family.Key == key));
}
