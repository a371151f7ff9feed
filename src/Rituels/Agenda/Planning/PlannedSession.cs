namespace Rituels.Agenda;

/// <summary>A line of a run of show as a document tells it.</summary>
/// <param name="Day">Of the session, from 1. The contract's JSON has no place for it.</param>
public sealed record PlannedStep(TimeOnly? Start, TimeOnly? End, string Title, int Day = 1);

/// <summary>A session as a document tells it: what an import shows before anything is written.</summary>
public sealed record PlannedSession
{
    /// <summary>Null when the document gives no day that can be read.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day; the first one's equal for a session of one day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>First days of those among which one will be chosen, without <see cref="Start"/>.</summary>
    public IReadOnlyList<DateOnly> Alternatives { get; init; } = [];

    public TimeOnly? StartTime { get; init; }
    public TimeOnly? EndTime { get; init; }

    /// <summary>fellows, mentors, staff, public, and others as the document names them.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Of groups of the audience whose hours are not those of the session.</summary>
    public IReadOnlyDictionary<string, (TimeOnly? Start, TimeOnly? End)> GroupTimes { get; init; } = new Dictionary<string, (TimeOnly?, TimeOnly?)>();

    /// <summary>Empty when the document gives none.</summary>
    public string Title { get; init; } = "";

    public string? Place { get; init; }
    public IReadOnlyList<string> Facilitators { get; init; } = [];

    /// <summary>confirmed, tentative or cancelled.</summary>
    public string Status { get; init; } = "confirmed";

    public IReadOnlyList<string> Objectives { get; init; } = [];
    public IReadOnlyList<PlannedStep> RunOfShow { get; init; } = [];

    /// <summary>Of the file, from 1: the table's row, else the section's heading.</summary>
    public int Line { get; init; }

    /// <summary>The document's words that went into no field, or about which there is a doubt.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}
