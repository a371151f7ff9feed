using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What leaves a cohort, or is done with what is held on its people.</summary>
public enum Taken { Export, LinkMade, LinkRevoked, PersonalFile, Erased, Retired, ExportByCommand, People }

/// <summary>
/// A line of a cohort's register: who took out what, when. It holds no name: once a person is erased, it says that it
/// happened and no longer who did it.
/// </summary>
public sealed class RegisterRow
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>Null for what happened by itself or on the command line, and for somebody erased since.</summary>
    public Guid? PersonId { get; init; }
    public required Taken What { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>csv, json, md, yml, vcf or zip; null for what is no file.</summary>
    public string? Format { get; init; }

    /// <summary>The one team that it concerned; null for all, and for one deleted since.</summary>
    public Guid? TeamId { get; init; }
    public IsoWeek? Week { get; init; }
    public int Records { get; init; }

    public static RegisterRow Of(Extract extract, Person by, string format, int records) => new()
    {
        CohortId = extract.Cohort.Id, PersonId = by.Id, What = Taken.Export, At = extract.Now,
        Format = format, TeamId = extract.Team?.Id, Week = extract.Week, Records = records,
    };
}
