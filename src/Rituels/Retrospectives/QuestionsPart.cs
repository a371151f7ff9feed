using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A cloned cohort asks the same questions.</summary>
internal sealed class QuestionsPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<Questionnaire>().AsNoTracking().FirstOrDefaultAsync(q => q.CohortId == from.Id, stop) is { } asked)
            db.Add(Questionnaire.Begin(to, asked.Latest));
    }
}
