using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Which talks may be proposed, in a cohort that has any, and the way to those that are open.</summary>
internal sealed class TalksInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.TalkBookOf(cohort, stop);
        if (book.Version == 0 && !await db.Set<Talk>().AnyAsync(t => t.CohortId == cohort.Id, stop)) return null;
        var words = new TalksWords(tongue);
        var hasOpen = await db.Set<Talk>().VisibleTo(cohort, isMember: false).AnyAsync(stop);
        List<string> sentences = [words["rhythm", tongue.List(new TalkKinds(book, words).All.Select(kind => Within(kind.Name)))]];
        if (hasOpen) sentences.Add(words["rhythm-open"]);
        return new("talks", words["title"], sentences, hasOpen ? $"/{cohort.Slug}/talks" : null);
    }

    /// <summary>A name within a sentence; one written in capitals stays so.</summary>
    private static string Within(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
