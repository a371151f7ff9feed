using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>How many sessions of each kind the year has, as far as those outside see them, and when plenaries usually are.</summary>
internal sealed class SessionsInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (all, book) = await db.SessionsOf(cohort, stop);
        var shown = all.Where(session => !session.Sheet.IsCancelled && AgendaReader.Outside.Sees(session.Sheet, book.IsPublic)).ToList();
        var kinds = shown.CountBy(session => session.Sheet.Kind).OrderBy(kind => kind.Key).ToList();
        if (kinds.Count == 0) return null;
        var words = new AgendaWords(tongue);
        List<string> sentences = [words["rhythm-year", tongue.List(kinds.Select(kind => words.Count($"rhythm-{kind.Key}", kind.Value)))]];
        if (IsKept(book.Habits, [.. shown.Select(session => session.Sheet).Where(sheet => sheet.Kind == SessionKind.Plenary)])) sentences.Add(words["rhythm-habit", words[$"rhythm-week-{book.Habits.WeekOfMonth}"], tongue.Weekday(book.Habits.Plenary)]);
        return new("sessions", words["rhythm-title"], sentences, $"/{cohort.Slug}/agenda");
    }

    /// <summary>A habit is told that most plenaries keep.</summary>
    private static bool IsKept(AgendaHabits habits, IReadOnlyList<SessionSheet> plenaries) =>
        plenaries.Count > 1 && plenaries.Count(sheet => sheet.EveryFirstDay.Any(day => habits.DayIn(new(day.Year, day.Month, 1)) == day)) * 2 > plenaries.Count;
}
