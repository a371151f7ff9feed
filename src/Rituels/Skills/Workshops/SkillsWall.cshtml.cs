using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>The screen for the wall: bubbles grow while everybody adds themselves; the address and its QR code say how.</summary>
[Seen(By.Members)]
public sealed class SkillsWallModel(Visit visit, RituelsDb db, SkillsWords words, IOptions<Settings> settings) : PageModel
{
    /// <summary>From across a room nobody reads more.</summary>
    private const int MostBubbles = 120;

    internal Atlas Atlas { get; private set; } = null!;
    internal IReadOnlyList<BubblePicture> Pictures { get; private set; } = [];
    internal QrPicture? Qr { get; private set; }
    public SkillsWorkshop? Workshop { get; private set; }

    /// <summary>What the picture shows, as events say it.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>Without what a browser adds by itself.</summary>
    public string ShortAddress => settings.Value.LinkTo("/join").Split("://", 2)[^1];

    public async Task OnGet(CancellationToken stop)
    {
        // Before the map: of what comes in between, the next event tells.
        Tag = (await FollowedSkills.Kind.Look(db, visit.Cohort.Id, null, stop))!.Tag;
        Atlas = await Atlas.Read(db, visit.Cohort, visit.Today, stop);
        Pictures = BubblePicture.All(Atlas.Book, Atlas.Topics.OrderByDescending(topic => topic.Count).Take(MostBubbles), words.Family, BubbleFrame.Wall, BubbleFrame.Phone);
        Workshop = visit.Cohort.IsClosed ? null : await db.WorkshopOf(visit.Cohort, visit.Now, stop);
        if (Workshop?.Code is { } code) Qr = QrPicture.Of(settings.Value.LinkTo($"/join/{code}"));
    }
}
