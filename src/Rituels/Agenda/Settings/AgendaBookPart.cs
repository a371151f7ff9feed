using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A cloned cohort keeps its agenda the same way; its sessions are taken over one by one, from the planning.</summary>
internal sealed class AgendaBookPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<AgendaBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept)
            db.Add(new AgendaBook { CohortId = to.Id, IsPublic = kept.IsPublic, Habits = kept.Habits, Checklist = kept.Checklist, MailDays = kept.MailDays });
    }
}
