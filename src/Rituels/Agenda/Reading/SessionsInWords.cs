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
        var kinds = all.Select(session => session.Sheet).Where(sheet => !sheet.IsCancelled && AgendaReader.Outside.Sees(sheet, book.IsPublic)).CountBy(sheet => sheet.Kind).OrderBy(kind => kind.Key).ToList();
        if (kinds.Count == 0) return null;
        var words = new AgendaWords(tongue);
        List<string> sentences = [words["rhythm-year", tongue.List(kinds.Select(kind => words.Count($"rhythm-{kind.Key}", kind.Value)))]];
        if (kinds[0].Key == SessionKind.Plenary && kinds[0].Value > 1) sentences.Add(words["rhythm-habit", words[$"rhythm-week-{book.Habits.WeekOfMonth}"], tongue.Weekday(book.Habits.Plenary)]);
        return new("sessions", words["rhythm-title"], sentences, $"/{cohort.Slug}/agenda");
    }
}
