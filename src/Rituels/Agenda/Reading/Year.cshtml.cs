using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The year's plan as one table, which prints on one A4 up to thirty sessions.</summary>
[Seen(By.Public)]
public sealed class YearModel(Visit visit, RituelsDb db, Recall recall, IOptions<Settings> settings) : PageModel
{
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public AgendaReader Reader { get; } = AgendaReader.Of(visit);

    /// <summary>Where what is printed is kept up to date.</summary>
    public string Address => settings.Value.LinkTo($"/{visit.Cohort.Slug}/agenda");

    /// <summary>How tightly the rows stand on paper.</summary>
    public string Density => Sessions.Count switch { <= 16 => "airy", <= 25 => "", _ => "dense" };

    public async Task OnGet(CancellationToken stop) => Sessions = await recall.SessionsOf(db, visit.Cohort, Reader, stop);
}
