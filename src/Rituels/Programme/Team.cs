namespace Rituels.Programme;

public sealed record Pause(DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => From <= day && day <= To;
}

/// <summary>A défi: a small team hosted by an administration. Names change spelling during a year: earlier ones stay as aliases.</summary>
public sealed class Team : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public IReadOnlyList<string> Aliases { get; set; } = [];
    public string Host { get; set; } = "";

    /// <summary>What it is there for, in a paragraph; see <see cref="CohortLimits.Mission"/>.</summary>
    public string Mission { get; set; } = "";
    public IReadOnlyList<WebLink> Links { get; set; } = [];
    public DateOnly? Starts { get; set; }
    public DateOnly? Ends { get; set; }
    public IReadOnlyList<Pause> Pauses { get; set; } = [];

    /// <summary>The staff member who follows the team.</summary>
    public Guid? ReferentId { get; set; }
    public Person? Referent { get; set; }
    public int Version { get; set; }

    /// <summary>The day, or its first or last one when it has not begun or is over by then.</summary>
    public DateOnly NearestDay(Cohort cohort, DateOnly day)
    {
        var (first, last) = (Starts ?? cohort.Starts, Ends ?? cohort.Ends);
        return day < first ? first : day > last ? last : day;
    }

    public bool IsActiveOn(DateOnly day) => !(day < Starts) && !(day > Ends);
    public bool IsPausedOn(DateOnly day) => Pauses.Any(p => p.Covers(day));
    public bool TakesPartOn(DateOnly day) => IsActiveOn(day) && !IsPausedOn(day);

    /// <summary>Whether this is the team's name or one of its aliases; case, accents and spaces around do not matter.</summary>
    public bool IsCalled(string name) => Folding.Fold(name) is var folded && (Folding.Fold(Name) == folded || Aliases.Any(a => Folding.Fold(a) == folded));

    public void Rename(string name)
    {
        if (name == Name) return;
        Aliases = [.. Aliases.Append(Name).Where(alias => alias != name).Distinct()];
        Name = name;
    }
}
