using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

internal static class QuestionsSetup
{
    public static void AddQuestions(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<QuestionsWords>();
        builder.Services.AddScoped<ICohortPart, ClonedQuestions>();
    }
}

/// <summary>A cohort made after another asks the same questions.</summary>
internal sealed class ClonedQuestions(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<Questionnaire>().FindAsync([from.Id], stop) is { } asked)
            db.Add(new Questionnaire { CohortId = to.Id, Questions = asked.Questions });
    }
}
