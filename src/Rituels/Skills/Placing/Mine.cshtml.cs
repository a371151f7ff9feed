using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>One's own subjects: adding, leaving, and confirming what was put down in one's name in a workshop.</summary>
[Seen(By.Members)]
public sealed class MineModel(Desk desk, Placing placing, SkillsWords words) : FormPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Family { get; set; }
    [BindProperty] public List<Level> Levels { get; set; } = [];

    internal Atlas Atlas { get; private set; } = null!;
    internal IReadOnlyList<Knower> Own { get; private set; } = [];

    /// <summary>What waits to be confirmed, line by line.</summary>
    public IReadOnlyList<(Guid Id, string Text)> Unconfirmed { get; private set; } = [];

    internal PlaceView Adding => new(Atlas.Book, Atlas.Topics.Select(topic => topic.Name), Name, Family, Levels, "Add");

    private string At => $"/{Visit.Cohort.Slug}/skills/me";

    protected override async Task<bool> Load()
    {
        Atlas = await Atlas.Read(Db, Visit.Cohort, Visit.Today, Stop);
        Own = [.. Atlas.Knowers().Where(knower => knower.Person.Id == Visit.Person!.Id)];
        var waiting = await Db.Set<Placement>().AsNoTracking().Of(Visit.Cohort).Where(p => p.PersonId == Visit.Person!.Id && !p.IsConfirmed).OrderBy(p => p.Id).ToListAsync(Stop);
        Unconfirmed = [.. waiting.Select(p => (p.Id, words["confirm-line", Atlas.Find(p.SubjectId)?.Name ?? "", words.Level(p.Level)]))];
        return true;
    }

    public void OnGet(string? family) => Family = family;

    public async Task<IActionResult> OnPostAdd()
    {
        if (PlaceForm.Read(Form, words, Atlas.Book, Name, Family, Levels) is not { } said) return Page();
        if (IsThere(said)) return Redirect($"{At}?done=there&family={said.Family}#add");
        if (await placing.Add(Visit.Cohort, Visit.Person!.Id, said, isConfirmed: true, Visit.Now, Stop)) return Redirect($"{At}?done=added&family={said.Family}#add");
        Form.WrongText("Name", words["wrong-full"]);
        return Page();
    }

    /// <summary>Who helps or learns is interested without saying so: to say so too would show nowhere.</summary>
    private bool IsThere(Said said) =>
        Own.SelectMany(knower => knower.Topics).Any(own => own.Topic.Names.Any(name => Subject.KeyOf(name) == Subject.KeyOf(said.Name)) && own.Mark.IsConfirmed && said.Levels.All(level => level == Level.Interested || own.Mark.Levels.Contains(level)));

    public async Task<IActionResult> OnPostLeave(Guid subject)
    {
        if (Atlas.Find(subject) is not { } topic) return NotFound();
        await placing.Set(Visit.Cohort, Visit.Person!.Id, topic.Ids, new HashSet<Level>(), isConfirmed: true, Visit.Now, Stop);
        return Done("removed", At);
    }

    public async Task<IActionResult> OnPostConfirm(List<Guid> lines)
    {
        await placing.Confirm(Visit.Cohort, Visit.Person!.Id, lines, Stop);
        return Done("saved", At);
    }

    public async Task<IActionResult> OnPostDisown(List<Guid> lines)
    {
        await placing.Disown(Visit.Cohort, Visit.Person!.Id, lines, Stop);
        return Done("removed", At);
    }
}
