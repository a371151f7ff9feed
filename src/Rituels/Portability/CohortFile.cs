using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What a file says of a cohort, whatever its format. Addresses and team names refer to records; lines to the file.</summary>
public sealed record CohortFile(string Id, CohortSettings? Settings)
{
    /// <summary>
    /// The file knows teams and people only: its settings serve a cohort that does not exist yet, no other, and a date that
    /// it leaves out stays as it is.
    /// </summary>
    public bool OnlyPeople { get; init; }

    /// <summary>Settings of rituals by their keys, where the file has them: see <see cref="ICohortFilePart"/>.</summary>
    internal IReadOnlyDictionary<string, object> Rituals { get; init; } = FrozenDictionary<string, object>.Empty;

    public IReadOnlyList<FileMember> Staff { get; init; } = [];
    public IReadOnlyList<FileTeam> Teams { get; init; } = [];

    /// <summary>How many people it names.</summary>
    public int People => Staff.Concat(Teams.SelectMany(team => team.Members)).DistinctBy(member => member.EmailKey).Count();

    /// <summary>The cohort as this file would begin it, with its days off known from the start; not with teams and people.</summary>
    public Cohort Begin(DateTimeOffset now, bool sample = false)
    {
        var settings = Settings ?? throw new InvalidOperationException("A file without settings begins no cohort.");
        var cohort = Cohort.Start(Id, settings.Name, settings.Starts, settings.Ends, settings.Rhythm, now, sample);
        foreach (var day in settings.DaysOff) cohort.DeclareDayOff(day.From, day.To, day.Label, null);
        settings.Decorate(cohort);
        return cohort;
    }
}

/// <summary>A cohort's own settings. Vocabulary, accent and listing are null where the file leaves them as they are.</summary>
public sealed record CohortSettings(string Name, DateOnly Starts, DateOnly Ends)
{
    public Rhythm Rhythm { get; init; } = Rhythm.Default;
    public IReadOnlyList<string> Languages { get; init; } = ["fr", "en"];
    public IReadOnlyList<DayOff> DaysOff { get; init; } = [];
    public bool MailsEveryone { get; init; } = true;
    public IReadOnlyList<string> Lists { get; init; } = [];
    public Vocabulary? Vocabulary { get; init; }
    public string? Accent { get; init; }
    public bool? IsListed { get; init; }

    /// <summary>Puts on a cohort what neither rhythm nor days off are: these two never touch a week that has begun.</summary>
    public void Decorate(Cohort cohort)
    {
        (cohort.Name, cohort.Starts, cohort.Ends, cohort.Languages) = (Name, Starts, Ends, Languages);
        (cohort.MailsEveryone, cohort.Lists) = (MailsEveryone, Lists);
        cohort.Vocabulary = Vocabulary ?? cohort.Vocabulary;
        cohort.Accent = Accent ?? cohort.Accent;
        cohort.IsListed = IsListed ?? cohort.IsListed;
    }
}

public sealed record FileTeam(string Name)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Null where the file does not say.</summary>
    public string? Host { get; init; }
    public string? Mission { get; init; }

    /// <summary>Empty where the file has none: those that are here stay.</summary>
    public IReadOnlyList<WebLink> Links { get; init; } = [];
    public string? Referent { get; init; }

    public DateOnly? Starts { get; init; }
    public DateOnly? Ends { get; init; }
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
    public IReadOnlyList<FileMember> Members { get; init; } = [];

    [JsonIgnore]
    public int Line { get; init; }
}

public sealed record FileMember(string Name, string Email, Role Role)
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    [JsonIgnore]
    public int Line { get; init; }

    public string EmailKey => Person.KeyOf(Email);
}
