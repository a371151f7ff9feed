using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>Somebody whom a ritual suggests, and why.</summary>
public sealed record Suggested(Person Person, string Why);

/// <summary>A request for help: what is asked, who offers, what is said, and how it ends.</summary>
[Seen(By.Members)]
public sealed class RequestModel(Desk desk, HelpWords words, HelpSuggestions suggestions, HelpNotices notices, WorkerBell bell) : FormPage(desk)
{
    [BindProperty] public string? Offer { get; set; }
    [BindProperty] public string? Comment { get; set; }
    [BindProperty, FormId] public Guid Key { get; set; }

    public HelpRequest Asked { get; private set; } = null!;
    public HelpReader Reader { get; private set; } = null!;
    public IReadOnlyList<Suggested> Suggestions { get; private set; } = [];

    public string Path => $"/{Visit.Cohort.Slug}/help/{Asked.Id}";
    public string Who => Asked.Team?.Name ?? Asked.AskedBy?.Name ?? words["somebody"];
    public int Days => Math.Max(0, Visit.Today.DayNumber - Asked.AskedAt.DayIn(Visit.Zone).DayNumber);
    public HelpOffer? Own => Asked.Standing.FirstOrDefault(o => o.PersonId == Reader.PersonId);
    public IEnumerable<HelpOffer> Offers => Asked.Standing.OrderByDescending(IsChosen).ThenBy(o => o.OfferedAt).ThenBy(o => o.Id);
    public IEnumerable<HelpComment> Comments => Asked.Comments.OrderBy(c => c.WrittenAt).ThenBy(c => c.Id);
    public bool MaySettle => Reader.MaySettle(Asked);
    public bool MayOffer => Reader.MayOffer(Asked) && (Own is not null || Asked.Offers.Count < HelpOffer.Most);
    public bool MayComment => !Visit.Cohort.IsClosed && Asked.Comments.Count < HelpComment.Most;

    public bool IsChosen(HelpOffer offer) => Asked.HelperId is { } helper && offer.PersonId == helper;

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse((string?)RouteData.Values["id"], out var id)) return false;
        Reader = HelpReader.Of(Visit);
        var tracking = HttpMethods.IsPost(Request.Method) ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        if (await Db.Set<HelpRequest>().AsTracking(tracking).VisibleTo(Reader).Whole().SingleOrDefaultAsync(r => r.Id == id, Stop) is not { } found) return false;
        Asked = found;
        if (Asked.IsOpen) Suggestions = await suggestions.Of(Visit, Asked, Stop);
        return true;
    }

    public void OnGet() => Offer = Own?.Text;

    public Task<IActionResult> OnPostOffer()
    {
        var text = Form.Words(nameof(Offer), Offer, HelpOffer.Longest, required: false);
        return Do("#offers", () => MayOffer, "cannot-offer", async () =>
        {
            var offer = Asked.Offer(Reader.PersonId, text, Visit.Now);
            await notices.Offered(offer, Visit.Now, Stop);
        });
    }

    public Task<IActionResult> OnPostTakeBack() => Do("#offers", () => true, "", async () =>
    {
        var chosen = Asked.IsOpen && Own is { } own && IsChosen(own) ? own : null;
        Asked.TakeBackOffer(Reader.PersonId, Visit.Now);
        if (chosen is not null) await notices.TakenBack(chosen, Visit.Now, Stop);
    });

    public Task<IActionResult> OnPostChoose(Guid chosen) =>
        Do("#offers", () => MaySettle && Asked.IsOpen && Asked.Standing.Any(o => o.Id == chosen), "cannot-choose", async () =>
        {
            var (offer, before) = (Asked.Standing.First(o => o.Id == chosen), Asked.Standing.FirstOrDefault(IsChosen));
            if (offer == before) return;
            Asked.Choose(offer, Visit.Now);
            if (offer.PersonId != Reader.PersonId) await notices.Chosen(offer, Visit.Now, Stop);
            if (before is not null && before.PersonId != Reader.PersonId) await notices.PassedOver(before, Visit.Now, Stop);
        });

    public Task<IActionResult> OnPostComment()
    {
        var text = Form.Words(nameof(Comment), Comment, HelpOffer.Longest, required: true);
        return Do("#comments", () => MayComment, "cannot-comment", async () =>
        {
            if (Key != default && Asked.Comments.Exists(c => c.Id == Key)) return;
            Asked.Comment(Reader.PersonId, text, Visit.Now, Key);
            await notices.Commented(Asked, Visit.Now, Stop);
        });
    }

    /// <summary>From here, or from a page that shows the request and is shown again.</summary>
    public Task<IActionResult> OnPostEnd(string? outcome, string? back)
    {
        if (!MaySettle) return Task.FromResult<IActionResult>(NotFound());
        if (outcome is not ("solved" or "withdrawn" or "open")) return Task.FromResult<IActionResult>(BadRequest());
        return Do(Back(back), () => true, "", () =>
        {
            if (outcome == "open") Asked.Reopen(Visit.Now);
            else if (Asked.IsOpen)
            {
                Asked.End(outcome == "solved" ? HelpState.Done : HelpState.Withdrawn, Reader.PersonId, Visit.Now);
                notices.Ended(Asked, Visit.Now);
            }
            return Task.CompletedTask;
        });
    }

    /// <summary>A page of this cohort, or this one.</summary>
    private string Back(string? back) =>
        back is { Length: < 300 } && back.StartsWith($"/{Visit.Cohort.Slug}/", StringComparison.Ordinal) && Url.IsLocalUrl(back) ? back : "#settle";

    /// <summary>
    /// Does it and saves it. Had somebody done something at the same moment, it is looked at and done again, so that of what two
    /// people do nothing is lost.
    /// </summary>
    private async Task<IActionResult> Do(string next, Func<bool> may, string refusal, Func<Task> act)
    {
        for (var tries = 5; Form.Holds; tries--)
        {
            if (!may())
            {
                Form.WrongText("", words[refusal]);
                break;
            }
            await act();
            try
            {
                await Db.SaveChangesAsync(Stop);
                bell.Ring();
                return Redirect(next.StartsWith('#') ? Path + next : next);
            }
            catch (DbUpdateException) when (tries > 0)
            {
                Db.ChangeTracker.Clear();
                if (!await Load()) return NotFound();
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
