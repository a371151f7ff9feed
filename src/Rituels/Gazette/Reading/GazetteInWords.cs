using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>On which day and at which hour the gazette leaves, in a cohort that has one.</summary>
internal sealed class GazetteInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.GazetteBookOf(cohort, stop);
        if (!book.IsOn || (book.Version == 0 && !await db.Set<Issue>().Of(cohort).AnyAsync(stop))) return null;
        var words = new GazetteWords(tongue);
        return new("gazette", words["rhythm-title"], [words["rhythm", tongue.Weekday(book.Day), tongue.Hour(book.LeavesAt)]]);
    }
}
