namespace Rituels.Agenda;

/// <summary>What a reader is told of a session.</summary>
public enum News { Invitation, Reminder, Moved, Back, Cancelled, Left }

internal static class SessionNews
{
    /// <summary>What changed for a reader between two states of a session; null when nothing did.</summary>
    public static News? Between(SessionSheet before, SessionSheet after, AgendaReader reader) => (IsExpected(reader, before), IsExpected(reader, after)) switch
    {
        (true, true) => IsElsewhere(before, after, reader) ? News.Moved : null,
        (true, false) => after.IsCancelled ? News.Cancelled : News.Left,
        (false, true) => before.IsCancelled && reader.IsInvitedTo(before) ? News.Back : News.Invitation,
        _ => null,
    };

    private static bool IsExpected(AgendaReader reader, SessionSheet sheet) => !sheet.IsCancelled && reader.IsInvitedTo(sheet);

    /// <summary>Other days, hours of their own, place or status: hours of a group that is not theirs are none of their business.</summary>
    private static bool IsElsewhere(SessionSheet before, SessionSheet after, AgendaReader reader) =>
        (before.Starts, before.Ends, before.Place, before.Rooms, before.Status) != (after.Starts, after.Ends, after.Place, after.Rooms, after.Status)
        || !before.Alternatives.SequenceEqual(after.Alternatives) || reader.HoursOf(before) != reader.HoursOf(after);
}
