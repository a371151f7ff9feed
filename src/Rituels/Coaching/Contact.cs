using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>How news was taken: by phone, face to face, in writing, or because people ran into each other.</summary>
public enum ContactKind { Call, Meeting, Message, Chance }

/// <summary>News that staff took of a team. Its words are for staff alone, and no mail, calendar or export of others holds them.</summary>
public sealed class Contact : IVersioned
{
    /// <summary>Lengths in characters, minutes of a contact.</summary>
    public const int LongestNote = 4000, LongestStep = 300, LongestOthers = 200, MostMinutes = 600;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>In the cohort's time zone.</summary>
    public DateOnly Day { get; private set; }
    public ContactKind Kind { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>Who of the staff; null once they were forgotten.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Who else was there, as somebody wrote it.</summary>
    public string Others { get; private set; } = "";
    public string Note { get; private set; } = "";

    /// <summary>What was promised; empty when nothing was.</summary>
    public string NextStep { get; private set; } = "";
    public DateOnly? NextDay { get; private set; }
    public DateTimeOffset? KeptAt { get; private set; }
    public DateTimeOffset LoggedAt { get; init; }
    public int Version { get; set; }
    public Person? By { get; init; }

    public bool IsPromise => NextStep.Length > 0 && KeptAt is null;
    public bool HasWords => Note.Length > 0 || NextStep.Length > 0 || Others.Length > 0;

    public static Contact Log(Team team, ContactLine line, DateTimeOffset now, Guid? id = null)
    {
        var contact = new Contact { Id = id ?? NewId.Next(), CohortId = team.CohortId, TeamId = team.Id, LoggedAt = now };
        contact.Correct(line);
        return contact;
    }

    /// <summary>Another promise than before is one to be kept.</summary>
    public void Correct(ContactLine line)
    {
        if (line.NextStep != NextStep) KeptAt = null;
        (Day, Kind, Minutes, ById) = (line.Day, line.Kind, line.Minutes, line.ById);
        (Others, Note, NextStep, NextDay) = (line.Others, line.Note, line.NextStep, line.NextDay);
    }

    public void Keep(DateTimeOffset now) => KeptAt ??= now;

    /// <summary>Its words go; that there was a contact stays.</summary>
    public void Empty() => (Others, Note, NextStep, NextDay, KeptAt) = ("", "", "", null, null);

    /// <summary>Takes a name out of its words.</summary>
    public void Unname(Func<string, string> without) => (Others, Note, NextStep) = (without(Others), without(Note), without(NextStep));
}

/// <summary>What a contact says.</summary>
public sealed record ContactLine(DateOnly Day, ContactKind Kind, int Minutes, Guid? ById, string Others = "", string Note = "", string NextStep = "", DateOnly? NextDay = null);
