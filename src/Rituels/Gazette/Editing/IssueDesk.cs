using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>What both screens of an issue that has not left share: they show it with what rituals tell now, and save that with whatever is done.</summary>
public abstract class IssueDesk(Desk desk, GazetteDesk rituals) : FormPage(desk)
{
    public IsoWeek Week { get; private set; }

    /// <summary>Null as long as nobody made a draft.</summary>
    public Issue? Issue { get; private set; }
    public GazetteBook Book { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Teams { get; private set; } = new Dictionary<Guid, string>();
    public int SavedVersion { get; private set; }
    public Preparation Preparation => new(Week, Issue, Book.HoursOf(Visit.Cohort, Week));
    protected string Root => $"/{Visit.Cohort.Slug}/gazette";
    protected GazetteDesk Rituals => rituals;

    /// <summary>An issue may be made, and leaves, until the Sunday of its week; it is made a week ahead at most.</summary>
    public bool IsInTime => Week.Sunday >= Visit.Today && Week <= IsoWeek.Of(Visit.Today).Next && Week.Sunday >= Visit.Cohort.Starts && Week.Monday <= Visit.Cohort.Ends && !Visit.Cohort.IsClosed;

    protected override async Task<bool> Load()
    {
        if (!IsoWeek.TryParse(RouteData.Values["week"] as string, out var week)) return false;
        (Week, Book) = (week, await Db.GazetteBookOf(Visit.Cohort, Stop));
        Issue = await Db.Set<Issue>().Of(Visit.Cohort, week, Stop);
        if (Issue is null) return IsInTime;
        SavedVersion = Issue.Version;
        Teams = await Db.TeamNames(Visit.Cohort, Stop);
        Hold(Issue);
        if (IsInTime) await rituals.Refresh(Issue, Visit.Cohort, Visit.Now, Stop);
        return true;
    }

    /// <summary>What must not go with what rituals tell no more.</summary>
    protected virtual void Hold(Issue issue)
    {
    }

    /// <summary>Where whoever comes for an issue that has left finds it.</summary>
    protected RedirectResult Gone() => Redirect($"{Root}/{Week}");
}
