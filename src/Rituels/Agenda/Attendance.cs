namespace Rituels.Agenda;

/// <summary>Somebody's word on whether they come to a session.</summary>
public sealed class Attendance
{
    public required Guid SessionId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid CohortId { get; init; }
    public bool Comes { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }

    public void Answer(bool comes, DateTimeOffset now) => (Comes, AnsweredAt) = (comes, now);
}
