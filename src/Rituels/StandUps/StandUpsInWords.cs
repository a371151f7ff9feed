using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>How long a team speaks at a stand-up, and when lines are written, in a cohort that holds any.</summary>
internal sealed class StandUpsInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.StandUpBookOf(cohort, stop);
        if (book.Version == 0 && !await db.Set<StandUp>().AnyAsync(s => s.CohortId == cohort.Id, stop)) return null;
        var words = new StandUpsWords(tongue);
        List<string> sentences = [words["rhythm-turns", Long(words, book.Seconds)]];
        if (book.LastSlot > 0) sentences.Add(words["rhythm-last", Long(words, book.LastSlot)]);
        if (book.HasLines) sentences.Add(Lines(words, book));
        return new("stand-ups", words["rhythm-title"], sentences);
    }

    private static string Lines(StandUpsWords words, StandUpBook book) => book.Opens.Day == book.Closes.Day
        ? words["rhythm-lines-day", words.Tongue.Weekday(book.Opens.Day), words.Tongue.Hour(book.Opens.Time), words.Tongue.Hour(book.Closes.Time)]
        : words["rhythm-lines", words.Tongue.Moment(book.Opens), words.Tongue.Moment(book.Closes)];

    private static string Long(StandUpsWords words, int seconds) => seconds % 60 == 0 ? words.Count("rhythm-minutes", seconds / 60) : words.Count("rhythm-seconds", seconds);
}
