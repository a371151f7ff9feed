using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>
/// The cohort's places with their rooms and the hours that are kept each week, for everybody who may see the cohort's page; for its people how to get in,
/// who comes when, and what takes the rooms.
/// </summary>
[Seen(By.Public)]
public sealed class PlacesModel(Desk desk, RoomDiary diary) : FormPage(desk)
{
    private const int Weeks = 4, MostComing = 6, DiaryDays = 14;

    public string At => $"/{Visit.Cohort.Slug}/places";
    public IReadOnlyList<Place> Places => Diary.Places;
    public IReadOnlyList<StandingSlot> Slots { get; private set; } = [];

    /// <summary>The next days of slots, for members.</summary>
    public IReadOnlyList<SlotCompany> Coming { get; private set; } = [];
    public Diary Diary { get; private set; } = new([], []);
    public int Waiting { get; private set; }
    public bool MaySay => Visit.IsMember && !IsReadOnly;

    /// <summary>Days of the next two weeks on which something takes a room.</summary>
    public IEnumerable<DateOnly> BusyDays => Enumerable.Range(0, DiaryDays).Select(Visit.Today.AddDays).Where(day => Diary.On(day).Any());

    protected override async Task<bool> Load()
    {
        var today = Visit.Today;
        Slots = [.. (await Db.SlotsOf(Visit.Cohort, Stop)).Where(slot => slot.Between(Visit.Cohort, today, Visit.Cohort.Ends).Any())];
        if (!Visit.IsMember)
        {
            Diary = new(await Db.PlacesOf(Visit.Cohort, Stop), []);
            return true;
        }
        Diary = await diary.Read(Visit.Cohort, today, today.AddDays(DiaryDays - 1), Stop);
        Coming = [.. (await SlotCompany.Read(Db, Visit.Cohort, today, today.AddDays(7 * Weeks), today, Stop)).Where(company => !company.Time.IsOver(Visit.Cohort, Visit.Now)).Take(MostComing)];
        if (Visit.IsStaff && !IsReadOnly) Waiting = await Db.Set<RoomRequest>().Waiting(Visit.Cohort, today).CountAsync(Stop);
        return true;
    }

    public void OnGet() { }

    /// <summary>Pressed twice, or by two at once, it is said once.</summary>
    public async Task<IActionResult> OnPostCome(Guid slot, DateOnly day, string? back)
    {
        if (!Visit.IsMember || await Find(slot, day) is not { IsOn: true }) return NotFound();
        if (!await Mine(slot, day).AnyAsync(Stop)) Db.Add(new SlotVisit { CohortId = Visit.Cohort.Id, SlotId = slot, Day = day, PersonId = Visit.Person!.Id });
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
        }
        return Redirect(Next(back));
    }

    public async Task<IActionResult> OnPostStay(Guid slot, DateOnly day, string? back)
    {
        if (!Visit.IsMember) return NotFound();
        await Mine(slot, day).ExecuteDeleteAsync(Stop);
        return Redirect(Next(back));
    }

    private IQueryable<SlotVisit> Mine(Guid slot, DateOnly day) => Db.Set<SlotVisit>().Where(v => v.CohortId == Visit.Cohort.Id && v.SlotId == slot && v.Day == day && v.PersonId == Visit.Person!.Id);

    private async Task<SlotTime?> Find(Guid slot, DateOnly day) =>
        (await Db.SlotTimes(Visit.Cohort, day, day, Stop)).FirstOrDefault(time => time.Slot.Id == slot && !time.IsOver(Visit.Cohort, Visit.Now));

    /// <summary>The cohort's home, where it was pressed there.</summary>
    private string Next(string? back) => back == "home" ? $"/{Visit.Cohort.Slug}#places-home" : $"{At}#coming";
}
