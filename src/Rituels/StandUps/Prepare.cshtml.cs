using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>Who takes part, who is absent, in which drawn order, how long each; before it starts.</summary>
[Seen(By.Members)]
public sealed class PrepareModel(Desk desk, LiveWatch watch) : HostPage(desk)
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Day { get; set; }
    [BindProperty] public string? Seconds { get; set; }
    [BindProperty] public string? Grace { get; set; }
    [BindProperty] public string? LastSlot { get; set; }
    [BindProperty] public bool Announces { get; set; }
    [BindProperty] public string? Host { get; set; }
    [BindProperty] public List<Guid> Here { get; set; } = [];
    [BindProperty] public string? Names { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];
    public bool IsStaff => Visit.IsStaff;
    public bool IsPast => StandUp.State != StandUpState.Prepared;

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        if (Visit.IsStaff) People = await Db.PeopleOn(Visit.Cohort, Visit.Today, fellows: false, Stop);
        return true;
    }

    public IActionResult OnGet()
    {
        if (IsPast) return Redirect($"{At}/remote");
        (Title, Day, Seconds, Grace, LastSlot) = (StandUp.Title, SpanInput.Write(StandUp.Day), Write(StandUp.Seconds), Write(StandUp.Grace), Write(StandUp.LastSlot / 60));
        (Announces, Host, Here) = (StandUp.Announces, StandUp.HostId?.ToString(), [.. StandUp.Present.Select(turn => turn.Id)]);
        return Page();
    }

    public Task<IActionResult> OnPostSave() => Keep(() => true, "saved", $"{At}/prepare");

    public Task<IActionResult> OnPostDraw() => Keep(() => StandUp.Draw(Random.Shared), "drawn", $"{At}/prepare");

    public Task<IActionResult> OnPostStart() => Keep(() => StandUp.Start(Visit.Now), "started", $"{At}/remote");

    public async Task<IActionResult> OnPostDelete()
    {
        if (!Visit.IsStaff || IsPast) return Refuse("stale");
        Db.Remove(StandUp);
        return await Save(StandUp, "removed", $"/{Visit.Cohort.Slug}/stand-ups");
    }

    private async Task<IActionResult> Keep(Func<bool> verb, string done, string next)
    {
        if (IsPast) return Redirect($"{At}/remote");
        Read();
        if (Form.Holds && !verb()) Form.Wrong("", "stale");
        if (!Form.Holds) return Page();
        var answer = await Save(StandUp, done, next);
        watch.Ring(StandUp.Id);
        return answer;
    }

    private void Read()
    {
        var (title, day) = (Form.OptionalText(nameof(Title), Title, StandUpLimits.Title), Form.NearDay(nameof(Day), Day, Visit.Cohort));
        var seconds = Form.Number(nameof(Seconds), Seconds, StandUpLimits.LeastSeconds, StandUpLimits.MostSeconds);
        var (grace, last) = (Form.Number(nameof(Grace), Grace, 0, StandUpLimits.MostGrace), Form.Number(nameof(LastSlot), LastSlot, 0, StandUpLimits.MostLastSlot));
        var host = Visit.IsStaff ? Form.Host(nameof(Host), Host, People) : StandUp.HostId;
        var names = Form.Lines(nameof(Names), Names, StandUpLimits.Turns - StandUp.Turns.Count, StandUpLimits.Name);
        if (!Form.Holds) return;
        (StandUp.Title, StandUp.Day, StandUp.Seconds, StandUp.Grace, StandUp.LastSlot) = (title, day, seconds, grace, last * 60);
        (StandUp.Announces, StandUp.HostId) = (Announces, host);
        StandUp.Invite([.. StandUp.Turns.Select(turn => turn with { IsAbsent = !Here.Contains(turn.Id) }), .. names.Select(Turn.Of)]);
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
