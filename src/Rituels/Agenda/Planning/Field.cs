namespace Rituels.Agenda;

/// <summary>What a column of a table, or a named line of a section, tells about a session.</summary>
internal enum Field
{
    Date, Start, End, Alternatives,

    /// <summary>The names of weekdays, in a column beside the days.</summary>
    Weekday,

    /// <summary>The month of days that name none, in a column beside them.</summary>
    Month,

    Hours, StartTime, EndTime, Place, Audience, Title, Theme, Facilitators, Speakers, Objectives, RunOfShow, Status,

    /// <summary>The number of a row: it says nothing.</summary>
    Rank,

    /// <summary>What the contract has no field for, in a table of ours.</summary>
    Detail,

    /// <summary>Known, and of no field of a session: its words are kept beside.</summary>
    Other,
}
