using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>One session, for staff and for those of the team who are invited: staff move, cancel or settle it, a team gives back what it booked.</summary>
[Seen(By.Members)]
public sealed class SessionPageModel(Desk desk, CoachingWords words, CoachingLetters letters) : CoachingPage(desk, words)
{
    [BindProperty] public SessionInput Plan { get; set; } = new();

    public CoachingSession Session { get; private set; } = null!;
    public Team Team => Session.Team!;
    public int SavedVersion => Session.Version;
    public bool IsComing => Session.IsPlanned && Session.StartsAt(Visit.Cohort, Visit.Now) > Visit.Now;
    public bool MayMove => Visit.IsStaff && IsComing && !IsReadOnly;
    public bool MayCancel => IsComing && !IsReadOnly && (Visit.IsStaff || ((Session.BookedById ?? Session.HoursId) is not null && IsOf(Role.Fellow)));
    public bool MaySettle => Visit.IsStaff && Session.IsPlanned && !IsComing && !IsReadOnly;

    private string Next => Visit.IsStaff ? $"{At}/teams/{Team.Slug}" : $"{At}/hours";

    private bool IsOf(Role role) => Visit.Memberships.Any(m => m.TeamId == Session.TeamId && m.Role == role);

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return false;
        if (await Db.Set<CoachingSession>().Of(Visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, Stop) is not { } session) return false;
        Session = session;
        if (!Sent("Plan.Minutes")) Plan = SessionInput.Of(Session);
        return Visit.IsStaff || IsOf(Role.Fellow) || (Session.WithMentors && IsOf(Role.Mentor));
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostMove()
    {
        if (!MayMove) return Refuse("stale");
        var time = Plan.Read(Form, nameof(Plan), Visit.Cohort, Visit.Now, Words);
        if (!Form.Holds) return Page();
        var hadMentors = Session.WithMentors;
        if (Session.Move(time, Visit.Now) is { } news) await Tell(news, but: Session.WithMentors && !hadMentors ? Role.Mentor : null);
        if (hadMentors != Session.WithMentors) await letters.TellMentors(Visit.Cohort, Session, Team, Session.With, hadMentors ? SessionNews.Uninvited : SessionNews.Planned, Visit.Now, Stop);
        return await Save(Session, "saved");
    }

    public async Task<IActionResult> OnPostCancel()
    {
        if (Session.State == SessionState.Cancelled) return Done("called-off", Next);
        if (!MayCancel) return Refuse("stale");
        Session.Cancel(Visit.Now);
        await Tell(SessionNews.Cancelled);
        return await End(SessionState.Cancelled, "called-off");
    }

    /// <summary>It took place: one press, and it is a contact. Of two presses one is.</summary>
    public async Task<IActionResult> OnPostHeld()
    {
        if (Visit.IsStaff && Session.State == SessionState.Held) return Done("added", Next);
        if (!MaySettle) return Refuse("stale");
        Db.Add(Session.Hold(Team, Visit.Now));
        return await End(SessionState.Held, "added");
    }

    /// <summary>It did not, and nobody is told any more.</summary>
    public async Task<IActionResult> OnPostMissed()
    {
        if (Visit.IsStaff && Session.State == SessionState.Cancelled) return Done("saved", Next);
        if (!MaySettle) return Refuse("stale");
        Session.Cancel(Visit.Now);
        return await End(SessionState.Cancelled, "saved");
    }

    /// <summary>Pressed twice, the second finds it as it was asked for: that is no conflict.</summary>
    private async Task<IActionResult> End(SessionState state, string done)
    {
        var answer = await Save(Session, done, Next);
        return answer is PageResult && Session.State == state ? Done(done, Next) : answer;
    }

    private Task<int> Tell(SessionNews news, Role? but = null) => letters.Tell(Visit.Cohort, Session, Team, Session.With, news, Visit.Now, Stop, but);
}
