using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>What other rituals take from a note: a request for help, a key date.</summary>
public sealed class Followers(IHelpDesk desk, IKeyDateBook book)
{
    /// <summary>
    /// The note becomes a request for help, in the save of its change; twice is once. On a person's turn it is theirs, on a team's the team's alone: whoever
    /// hosts asks for nothing. Of a shared topic it is of whoever noted it.
    /// </summary>
    public async Task AskForHelp(Cohort cohort, StandUp standUp, StandUpNote note, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        note.AskForHelp();
        var speaker = standUp.Turns.FirstOrDefault(turn => turn.Id == note.TurnId)?.PersonId;
        await desk.Ask(cohort, note.TeamId, note.Text, note.Source, speaker ?? (note.TeamId is null ? by : null), now, stop);
    }

    /// <summary>The note becomes a key date of its team.</summary>
    public async Task NoteDate(Cohort cohort, StandUpNote note, DateOnly day, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        note.SetDay(day);
        await book.Note(cohort, note.TeamId!.Value, day, note.Text, by, now, stop);
    }
}
