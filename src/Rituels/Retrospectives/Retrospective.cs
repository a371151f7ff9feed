using Rituels.Programme;

namespace Rituels.Retrospectives;

public enum FilingOutcome { Filed, Edited, Late }

/// <summary>A team's news of one ISO week: one record for each team and week.</summary>
public sealed class Retrospective : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }
    public required IsoWeek Week { get; init; }
    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>The answers' mood and key date again, where the database can look for them.</summary>
    public int Mood { get; private set; }
    public DateOnly? KeyDate { get; private set; }

    /// <summary>A text in the answer about help is a request, whose life the help desk keeps: see <see cref="IHelpDesk"/>.</summary>
    public bool AsksForHelp { get; private set; }

    /// <summary>What the mail says, when the answers were edited after the closing; null when they were not.</summary>
    public Answers? AtClosing { get; private set; }
    public bool IsLate { get; private set; }
    public DateTimeOffset FiledAt { get; private set; }
    public DateTimeOffset EditedAt { get; private set; }
    public Guid? FiledById { get; private set; }
    public int Version { get; set; }
    public Team? Team { get; init; }

    /// <summary>The answers as the week closed: what the mail tells. Null when the team had not filed by then.</summary>
    public Answers? Told => IsLate ? null : AtClosing ?? Answers;

    public bool IsEditedLate => AtClosing is not null;

    /// <summary>Files or edits. After the closing it is late: archived and marked, never mailed.</summary>
    public FilingOutcome File(Guid? by, Answers answers, DateTimeOffset now, DateTimeOffset closes)
    {
        var isFirst = FiledAt == default;
        var isLate = now >= closes;
        if (isFirst) (FiledAt, IsLate) = (now, isLate);
        else if (isLate && !IsLate) AtClosing ??= Answers;
        (Answers, Mood, KeyDate) = (answers, answers.Mood ?? 0, answers.KeyDate);
        (EditedAt, FiledById) = (now, by);
        AsksForHelp = answers[Question.Help].Length > 0;
        return isLate ? FilingOutcome.Late : isFirst ? FilingOutcome.Filed : FilingOutcome.Edited;
    }

    /// <summary>Its words go, at the wish of who filed them; that the team filed stays.</summary>
    public void Empty() => (Answers, AtClosing, Mood, KeyDate, AsksForHelp) = (Answers.None, null, 0, null, false);
}
