using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>
/// A phone in a workshop: signed in it is its person's; otherwise it chooses a name, adds under it, and takes back what it
/// added. What its person said themselves it neither sees nor changes.
/// </summary>
[Seen(By.Bearer), FormsPerMinute(1500)]
public sealed class JoinCodeModel(Desk desk, JoinDesk door, Placing placing, SkillsWords words) : FormPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Family { get; set; }
    [BindProperty] public List<Level> Levels { get; set; } = [];

    public SkillsWorkshop? Workshop { get; private set; }
    internal Atlas Atlas { get; private set; } = null!;

    /// <summary>Why there is none.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>Whom the phone speaks for.</summary>
    public Person? Self { get; private set; }
    internal IReadOnlyList<Knower> Own { get; private set; } = [];

    internal PlaceView Adding => new(Atlas.Book, Atlas.Topics.Select(topic => topic.Name), Name, Family, Levels, "Add");
    private string At => $"/join/{Workshop!.Code}";

    /// <summary>Signed in as somebody of this cohort: nothing to confirm later.</summary>
    public bool IsSignedIn => Visit.IsMember;

    /// <summary>Those who may be chosen: everybody of the cohort today, with their team to tell namesakes apart.</summary>
    public IEnumerable<(Guid Id, string Text)> People => Atlas.Parts.Select(parts => (parts.Key, Name: parts.First().Person!.Name, Team: parts.Select(part => part.Team?.Name).OfType<string>().FirstOrDefault()))
        .OrderBy(person => person.Name, NameOrder.Alphabetical).Select(person => (person.Key, person.Team is null ? person.Name : $"{person.Name} — {person.Team}"));

    protected override async Task<bool> Load()
    {
        (Workshop, var why) = await door.Find(HttpContext, (string?)RouteData.Values["code"], Stop);
        if (Workshop is null)
        {
            Refusal = words[why];
            return false;
        }
        var cohort = await Db.Cohorts.AsNoTracking().FirstAsync(c => c.Id == Workshop.CohortId, Stop);
        Visit.Begin(Visit.Person, cohort);
        Visit.Tongue.Speak(cohort.Languages.Contains(Visit.Tongue.Language) ? Visit.Tongue.Language : cohort.Languages[0], cohort.Vocabulary);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Visit.Tongue.Culture;
        Atlas = await Atlas.Read(Db, cohort, Visit.Today, Stop);
        Self = Visit.IsMember ? Visit.Person : door.Chosen(HttpContext, Workshop) is { } chosen ? Atlas.Parts[chosen].FirstOrDefault()?.Person : null;
        Own = [.. Atlas.Knowers().Where(knower => knower.Person.Id == Self?.Id).Select(Mine).Where(knower => knower.Topics.Count > 0)];
        return true;
    }

    private Knower Mine(Knower knower) => IsSignedIn ? knower
        : knower with { Topics = [.. knower.Topics.Where(own => !own.Mark.IsConfirmed).Select(own => (own.Topic, own.Mark with { Levels = own.Mark.Doubted }))] };

    /// <summary>The page says why, to forms that come too late as well.</summary>
    protected override Task<IActionResult> Missing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.FromResult<IActionResult>(Page());
    }

    public void OnGet(string? family) => Family = family;

    public IActionResult OnPostChoose(Guid person)
    {
        if (!Atlas.Parts.Contains(person)) Form.WrongText("person", words["wrong-person"]);
        if (!Form.Holds) return Page();
        door.Choose(HttpContext, Workshop!, person);
        return Redirect(At);
    }

    public IActionResult OnPostForget()
    {
        JoinDesk.Forget(HttpContext);
        return Redirect(At);
    }

    public async Task<IActionResult> OnPostAdd()
    {
        if (Self is null) return Redirect(At);
        if (PlaceForm.Read(Form, words, Atlas.Book, Name, Family, Levels) is not { } said) return Page();
        if (await placing.Add(Visit.Cohort, Self.Id, said, IsSignedIn, Visit.Now, Stop)) return Redirect($"{At}?done=added&family={said.Family}");
        Form.WrongText("Name", words["wrong-full"]);
        return Page();
    }

    public async Task<IActionResult> OnPostLeave(Guid subject)
    {
        if (Self is null || Atlas.Find(subject) is not { } topic) return Redirect(At);
        if (IsSignedIn) await placing.Set(Visit.Cohort, Self.Id, topic.Ids, new HashSet<Level>(), isConfirmed: true, Visit.Now, Stop);
        else await placing.Retract(Visit.Cohort, Self.Id, topic.Ids, Stop);
        return Done("removed", At);
    }
}
