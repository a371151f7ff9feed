using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>A screen of whoever hosts a stand-up: staff, and the one member whom they named for it. To others it does not exist.</summary>
public abstract class HostPage(Desk desk) : FormPage(desk)
{
    public StandUp StandUp { get; private set; } = null!;

    /// <summary>The stand-up's own page.</summary>
    public string At => $"/{Visit.Cohort.Slug}/stand-ups/{StandUp.Id}";

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return false;
        StandUp = (await Db.Set<StandUp>().Of(Visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, Stop))!;
        return StandUp is not null && (Visit.IsStaff || StandUp.IsHostedBy(Visit.Person?.Id));
    }
}
