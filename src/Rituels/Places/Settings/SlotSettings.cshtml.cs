using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Hours that are kept each week: when they are, and the days on which somebody decided otherwise.</summary>
[Seen(By.Staff)]
public sealed class SlotSettingsModel(Desk desk, PlacesWords words, SlotLetters letters, WorkerBell bell) : SettingsPage(desk)
{
    private const int Weeks = 26;

    [BindProperty] public SlotInput Sheet { get; set; } = new();
    [BindProperty] public string? Day { get; set; }
    [BindProperty] public bool IsOn { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public StandingSlot Slot { get; private set; } = null!;
    public int SavedVersion => Slot.Version;
    public IReadOnlyList<SlotTime> Ahead { get; private set; } = [];
    public IEnumerable<(string, string)> DayChoices => Ahead.Select(time => (SpanInput.Write(time.Day)!, time.Off is { } off ? words["day-off", Visit.Tongue.Day(time.Day), words.Why(off)] : Visit.Tongue.Day(time.Day)));
    public IEnumerable<SlotDay> Decided => Slot.Days.Where(day => day.Day >= Visit.Today).OrderBy(day => day.Day);

    private List<DateOnly> DaysOn => [.. Slot.DaysOn(Cohort, Visit.Today)];

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["slot"] as string, out var id)) return false;
        if (await Db.Set<StandingSlot>().Include(s => s.Days).Include(s => s.Room).ThenInclude(r => r!.Place).FirstOrDefaultAsync(s => s.Id == id && s.CohortId == Cohort.Id, Stop) is not { } slot) return false;
        (Slot, Ahead) = (slot, [.. slot.Between(Cohort, Visit.Today, Visit.Today.AddDays(7 * Weeks))]);
        if (!Sent("Sheet.From")) Sheet = SlotInput.Of(slot);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var hours = Sheet.Read(Form, nameof(Sheet), words);
        if (!Form.Holds) return Page();
        var (was, before) = (new SlotHours(Slot.From, Slot.Until), DaysOn);
        Slot.Change(hours, Visit.Now);
        var isSame = (was.From, was.Until) == (Slot.From, Slot.Until);
        await letters.Changed(Cohort, Slot, was, isSame ? before.Except(DaysOn) : before, Visit.Person!.Id, Visit.Now, Stop);
        return Rung(await Save(Slot, "saved"));
    }

    /// <summary>Who said that they come is told that it is off, in the same save.</summary>
    public async Task<IActionResult> OnPostDecide()
    {
        var (day, reason) = (Form.RequiredDay(nameof(Day), Day), Form.OptionalText(nameof(Reason), Reason, SlotDay.LongestReason));
        if (Form.Holds && Ahead.All(time => time.Day != day)) Form.Wrong(nameof(Day), "wrong-choice");
        if (Slot.Days.Count >= StandingSlot.MostDays) Form.WrongText(nameof(Day), words["wrong-most", StandingSlot.MostDays]);
        if (!Form.Holds) return Page();
        var was = Ahead.First(time => time.Day == day).IsOn;
        var decided = Slot.Decide(day, IsOn, reason, Visit.Now);
        if (was && !IsOn) await letters.Off(Cohort, new(Slot, day, new(null, reason)), decided, Visit.Person!.Id, Visit.Now, Stop);
        return Rung(await SaveNew("saved"));
    }

    /// <summary>The day follows the calendar again. Who comes on a holiday that was kept in spite of it is told.</summary>
    public async Task<IActionResult> OnPostForget(Guid decided)
    {
        if (Slot.Days.Find(day => day.Id == decided) is not { } known) return NotFound();
        Slot.Forget(known, Visit.Now);
        if (known.IsOn && Slot.Between(Cohort, known.Day, known.Day).FirstOrDefault() is { IsOn: false } off) await letters.Off(Cohort, off, known, Visit.Person!.Id, Visit.Now, Stop);
        return Rung(await SaveNew("removed"));
    }

    public async Task<IActionResult> OnPostRemove()
    {
        await letters.Gone(Cohort, [Slot], Visit.Person!.Id, Visit.Now, Stop);
        Db.Remove(Slot);
        return Rung(await SaveNew("removed", $"{Root}/places"));
    }

    private IActionResult Rung(IActionResult answer)
    {
        bell.Ring();
        return answer;
    }
}
