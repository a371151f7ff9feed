using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>The cohort's stand-ups: the one that runs, those to come, those of the past; and for staff a form for another.</summary>
[Seen(By.Members)]
public sealed class StandUpsModel(Desk desk, StandUpsWords words) : FormPage(desk)
{
    private const int APage = 40;

    /// <summary>Days after which one that was prepared and not held is one of the past.</summary>
    private const int ForgottenAfter = 7;

    [BindProperty] public NewStandUp New { get; set; } = new();

    public IReadOnlyList<StandUp> Ahead { get; private set; } = [];
    public IReadOnlyList<StandUp> Past { get; private set; } = [];
    public StandUpBook Book { get; private set; } = null!;

    /// <summary>The lines' window that is open, or comes next.</summary>
    public LineWindow? Window { get; private set; }
    public IReadOnlyList<Person> People { get; private set; } = [];

    public bool MayHost(StandUp standUp) => Visit.IsStaff || standUp.IsHostedBy(Visit.Person!.Id);

    protected override async Task<bool> Load()
    {
        if (HttpMethods.IsPost(Request.Method) && !Visit.IsStaff) return false;
        var all = Db.Set<StandUp>().AsNoTracking().Of(Visit.Cohort);
        var recent = Visit.Today.AddDays(-ForgottenAfter);
        Ahead = await all.Where(s => s.State == StandUpState.Running || (s.State == StandUpState.Prepared && s.Day >= recent)).OrderBy(s => s.Day).ThenBy(s => s.Id).ToListAsync(Stop);
        Past = await all.Where(s => s.State == StandUpState.Ended || (s.State == StandUpState.Prepared && s.Day < recent)).OrderByDescending(s => s.Day).ThenByDescending(s => s.Id).Take(APage).ToListAsync(Stop);
        Book = await Db.StandUpBookOf(Visit.Cohort, Stop);
        Window = LineWindow.Next(Visit.Cohort, Book, Visit.Now);
        if (Visit.IsStaff && !Visit.Cohort.IsClosed) People = await Db.PeopleOn(Visit.Cohort, Visit.Today, fellows: false, Stop);
        return true;
    }

    public void OnGet() => New.Day = SpanInput.Write(Visit.Today);

    public async Task<IActionResult> OnPost()
    {
        var (title, day) = (Form.OptionalText("New.Title", New.Title, StandUpLimits.Title), Form.NearDay("New.Day", New.Day, Visit.Cohort));
        var host = Form.Host("New.Host", New.Host, People);
        var turns = await Invited(day);
        if (!Form.Holds) return Page();
        if (await Db.Set<StandUp>().Of(Visit.Cohort).AnyAsync(s => s.Id == New.Key, Stop)) return Done("added", $"/{Visit.Cohort.Slug}/stand-ups/{New.Key}/prepare");
        var standUp = new StandUp
        {
            Id = New.Key == default ? NewId.Next() : New.Key, CohortId = Visit.Cohort.Id, Title = title, Day = day, CreatedById = Visit.Person!.Id, HostId = host, CreatedAt = Visit.Now,
            Seconds = Book.Seconds, Grace = Book.Grace, LastSlot = Book.LastSlot,
        };
        standUp.Invite(turns);
        standUp.Draw(Random.Shared);
        Db.Add(standUp);
        return await SaveOnce<StandUp>(standUp.Id, "added", $"/{Visit.Cohort.Slug}/stand-ups/{standUp.Id}/prepare");
    }

    private async Task<IReadOnlyList<Turn>> Invited(DateOnly day)
    {
        if (New.Who == "teams") return [.. (await Db.TeamsOn(Visit.Cohort, day, Stop)).Select(Turn.Of)];
        if (New.Who == "people") return [.. (await Db.PeopleOn(Visit.Cohort, day, fellows: true, Stop)).Select(Turn.Of)];
        var names = Form.Lines("New.Names", New.Names, StandUpLimits.Turns, StandUpLimits.Name);
        if (names.Count == 0) Form.WrongText("New.Names", words["wrong-names"]);
        return [.. names.Select(Turn.Of)];
    }
}

/// <summary>A stand-up to prepare, as the form sends it.</summary>
public sealed class NewStandUp
{
    /// <summary>The id that it will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Title { get; set; }
    public string? Day { get; set; }

    /// <summary>teams, people or names.</summary>
    public string Who { get; set; } = "teams";
    public string? Names { get; set; }
    public string? Host { get; set; }
}

/// <summary>How much a stand-up holds.</summary>
internal static class StandUpLimits
{
    public const int Title = 120, Turns = 120, Name = 80, LeastSeconds = 10, MostSeconds = 1800, MostGrace = 60, MostLastSlot = 60;

    /// <summary>Somebody among these; null for nobody.</summary>
    public static Guid? Host(this FormReader form, string field, string? typed, IEnumerable<Person> people)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (people.FirstOrDefault(person => person.Id.ToString() == typed) is { } host) return host.Id;
        form.Wrong(field, "wrong-choice");
        return null;
    }
}
