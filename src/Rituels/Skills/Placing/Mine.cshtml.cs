using Microsoft.AspNetCore.Mvc;
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

    /// <summary>Names of what waits to be confirmed.</summary>
    public IReadOnlyList<string> Unconfirmed => [.. Own.SelectMany(own => own.Topics).Where(own => !own.Mark.IsConfirmed).Select(own => own.Topic.Name)];

    internal PlaceView Adding => new(Atlas.Book, Atlas.Topics.Select(topic => topic.Name), Name, Family, Levels, "Add");

    private string At => $"/{Visit.Cohort.Slug}/skills/me";

    protected override async Task<bool> Load()
    {
        Atlas = await Atlas.Read(Db, Visit.Cohort, Visit.Today, Stop);
        Own = [.. Atlas.Knowers().Where(knower => knower.Person.Id == Visit.Person!.Id)];
        return true;
    }

    public void OnGet(string? family) => Family = family;

    public async Task<IActionResult> OnPostAdd()
    {
        if (PlaceForm.Read(Form, words, Atlas.Book, Name, Family, Levels) is not { } said) return Page();
        if (await placing.Add(Visit.Cohort, Visit.Person!.Id, said, isConfirmed: true, Visit.Now, Stop)) return Redirect($"{At}?done=added&family={said.Family}#add");
        Form.WrongText("Name", words["wrong-full"]);
        return Page();
    }

    public async Task<IActionResult> OnPostLeave(Guid subject)
    {
        if (Atlas.Find(subject) is not { } topic) return NotFound();
        await placing.Set(Visit.Cohort, Visit.Person!.Id, topic.Ids, new HashSet<Level>(), isConfirmed: true, Visit.Now, Stop);
        return Done("removed", At);
    }

    public async Task<IActionResult> OnPostConfirm()
    {
        await placing.Confirm(Visit.Cohort, Visit.Person!.Id, Stop);
        return Done("saved", At);
    }

    public async Task<IActionResult> OnPostDisown()
    {
        await placing.Disown(Visit.Cohort, Visit.Person!.Id, Stop);
        return Done("removed", At);
    }
}
