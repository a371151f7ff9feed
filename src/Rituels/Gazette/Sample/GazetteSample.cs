using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>The sample cohort's gazettes: of some weeks that are over, and this week's draft, which fills with what rituals tell as somebody opens it.</summary>
internal sealed class GazetteSample(RituelsDb db) : ISample
{
    private const int Weeks = 4, Openings = 3, Lines = 4;

    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var (week, words, book) = (IsoWeek.Of(cohort.Today(now)), new GazetteWords(Tongue.Of(cohort.Languages[0], cohort.Vocabulary)), new GazetteBook { CohortId = cohort.Id });
        for (var back = Weeks; back > 0; back--)
            if (book.HoursOf(cohort, week.Plus(-back)) is { } hours) db.Add(Past(cohort, week.Plus(-back), teams, words, hours.Leaves, back + seed % Openings));
        if (book.HoursOf(cohort, week) is { } today) db.Add(Issue.Draft(cohort, week, [], today.Draft < now ? today.Draft : now));
        return Task.CompletedTask;
    }

    private static Issue Past(Cohort cohort, IsoWeek week, IReadOnlyList<Team> teams, GazetteWords words, DateTimeOffset left, int number)
    {
        var issue = Issue.Draft(cohort, week, [], left.AddHours(-3));
        issue.Open(words[$"sample-opening-{number % Openings + 1}"], null);
        issue.Add(Line(words, number, teams, GazetteSubject.KeyDates, week.Monday.AddDays(1 + number % 3)));
        issue.Add(Line(words, number + 1, teams, GazetteSubject.GoodNews, null));
        issue.Add(Line(words, number + 2, teams, GazetteSubject.GoodNews, null));
        issue.Approve(null, left.AddHours(-1));
        issue.Leave(left);
        return issue;
    }

    private static Block Line(GazetteWords words, int number, IReadOnlyList<Team> teams, GazetteSubject subject, DateOnly? day)
    {
        var kind = subject == GazetteSubject.KeyDates ? words[$"sample-date-{number % Lines + 1}"] : words[$"sample-news-{number % Lines + 1}"];
        return Block.Added(kind, subject, day, null) with { TeamId = teams.Count == 0 ? null : teams[number % teams.Count].Id };
    }
}
