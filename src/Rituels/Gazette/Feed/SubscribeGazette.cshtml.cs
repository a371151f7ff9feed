using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>How to get the gazette: by mail or not, and one's own address for a feed reader: made, renewed, shown once.</summary>
[Seen(By.Members)]
public sealed class SubscribeGazetteModel(Desk desk, IOptions<Settings> settings) : FormPage(desk)
{
    /// <summary>The reader's address as it is kept, without its token; null when they have none.</summary>
    public GazetteKey? Key { get; private set; }

    /// <summary>Shown once, in answer to the form that made it: nothing keeps it.</summary>
    public string? Mine { get; private set; }

    /// <summary>A closed cohort's gazettes are an archive that may be kept at hand.</summary>
    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        Key = await Db.Set<GazetteKey>().FirstOrDefaultAsync(k => k.CohortId == Visit.Cohort.Id && k.PersonId == Visit.Person!.Id, Stop);
        return true;
    }

    public void OnGet()
    {
    }

    /// <summary>Makes the address, or another: the one before ends.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Key is null) Db.Add(Key = new GazetteKey { CohortId = Visit.Cohort.Id, PersonId = Visit.Person!.Id });
        var token = Key.Renew(Visit.Now);
        if (await SaveNew("added") is not RedirectResult) return Page();
        Mine = settings.Value.LinkTo(GazetteFeed.PathOf(token));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
