using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The week's rhythm, as its settings have it, also where they count from a week to come.</summary>
internal sealed class RetrospectivesInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (words, schedule) = (new RetrospectivesWords(tongue), cohort.LatestRhythm.Schedule);
        var questions = (await db.QuestionnaireOf(cohort, stop)).Latest.Count;
        return new("retrospectives", words["rhythm-title"],
            [words.Count("rhythm-questions", questions, tongue.Moment(schedule.Closes)), words["rhythm-mail", tongue.Moment(schedule.Digest)], words["rhythm-moves"]]);
    }
}
