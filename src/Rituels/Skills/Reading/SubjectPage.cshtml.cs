using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>A subject: who is where on it, oneself included; and what staff do with it. One that was merged leads to where it went.</summary>
[Seen(By.Members)]
public sealed class SubjectModel(Desk desk, Placing placing, SkillsWords words, LiveWatch watch, IEnumerable<IProposeTalks> talks) : FormPage(desk)
{
    [BindProperty] public List<Level> Levels { get; set; } = [];
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Family { get; set; }
    [BindProperty] public string? Into { get; set; }

    internal Atlas Atlas { get; private set; } = null!;
    internal Topic Topic { get; private set; } = null!;
    internal Mark? Own => Topic.Marks.FirstOrDefault(mark => mark.Person.Id == Visit.Person!.Id);

    public string At => $"/{Visit.Cohort.Slug}/skills/subjects/{Topic.Id}";
    public string FamilyName => words.Family(Atlas.Book.FamilyOf(Topic.Subject));
    public bool MayPropose => !Visit.Cohort.IsClosed && talks.Any() && Topic.Helpers.Any() && Topic.Pupils.Any();
    public bool MayPlace => !Visit.Cohort.IsClosed;
    public IEnumerable<(string, string)> Families => Atlas.Book.Families.Select(family => (family.Key, words.Family(family)));
    public IEnumerable<string> Others => Atlas.Topics.Where(topic => topic != Topic).Select(topic => topic.Name);

    /// <summary>Who merged what into it, and when; as far as that is known.</summary>
    internal IReadOnlyList<(Subject Subject, string? By)> Merged { get; private set; } = [];

    internal bool Is(Level level) => level switch { Level.CanHelp => Own?.Helps, Level.WantsToLearn => Own?.Learns, _ => Own is not null } == true;

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse((string?)RouteData.Values["id"], out var id)) return false;
        Atlas = await Atlas.Read(Db, Visit.Cohort, Visit.Today, Stop);
        if (Atlas.Find(id) is not { } topic) return false;
        Topic = topic;
        var by = Topic.Merged.Select(subject => subject.MergedById).OfType<Guid>().ToHashSet();
        var names = by.Count == 0 ? [] : await Db.People.Where(person => by.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, Stop);
        Merged = [.. Topic.Merged.Select(subject => (subject, subject.MergedById is { } who ? names.GetValueOrDefault(who) : null))];
        return true;
    }

    /// <summary>What was deleted a moment ago is gone, as was wished.</summary>
    protected override Task<IActionResult> Missing() => Visit.IsStaff && Request.Query["handler"] == "Delete" && HttpMethods.IsPost(Request.Method)
        ? Task.FromResult<IActionResult>(Redirect($"/{Visit.Cohort.Slug}/skills?done=removed")) : base.Missing();

    public void OnGet() => (Name, Family) = (Topic.Name, Atlas.Book.FamilyOf(Topic.Subject).Key);

    public async Task<IActionResult> OnPostPlace()
    {
        var levels = Levels.Where(Enum.IsDefined).ToHashSet();
        return await placing.Set(Visit.Cohort, Visit.Person!.Id, Topic.Ids, levels, isConfirmed: true, Visit.Now, Stop) ? Done("saved", At) : NotFound();
    }

    public async Task<IActionResult> OnPostPropose()
    {
        if (!MayPropose) return NotFound();
        // Without names: a talk may be opened to those outside, the map is the cohort's.
        var said = new SkillsWords(Tongue.Of(Visit.Cohort.Languages[0], Visit.Cohort.Vocabulary));
        var about = said["talk-about", said.Count("learners", Topic.Pupils.Count()), Topic.Name];
        var page = await talks.First().Idea(Visit.Cohort, Topic.Name, about, $"skills/{Topic.Id}", Visit.Person!.Id, Visit.Now, Stop);
        return await Kept() ? Redirect(page) : Redirect(At);
    }

    public async Task<IActionResult> OnPostRename()
    {
        if (!Visit.IsStaff) return NotFound();
        var (name, family) = (Form.Text(nameof(Name), Name, Subject.Longest), Atlas.Book.Families.FirstOrDefault(f => f.Key == Family));
        if (family is null) Form.Wrong(nameof(Family), "wrong-choice");
        if (Form.Holds && !name.Any(char.IsLetterOrDigit)) Form.WrongText(nameof(Name), words["wrong-name"]);
        if (Form.Holds && Topic.Merged.FirstOrDefault(merged => merged.NameKey == Subject.KeyOf(name)) is { } own) Form.WrongText(nameof(Name), words["wrong-name-merged", own.Name]);
        if (Form.Holds && Atlas.Named(name) is { } other && other.Id != Topic.Id) Form.WrongText(nameof(Name), words["wrong-name-taken", other.Name]);
        if (!Form.Holds) return Page();
        var subject = await Db.Set<Subject>().FirstAsync(s => s.Id == Topic.Id, Stop);
        subject.Rename(name);
        subject.Family = family!.Key;
        return Rung(await Save(subject, "saved", At));
    }

    public async Task<IActionResult> OnPostMerge()
    {
        if (!Visit.IsStaff) return NotFound();
        var into = string.IsNullOrWhiteSpace(Into) ? null : Atlas.Named(Into);
        if (into == Topic && $"{Topic.Id}" != (string?)RouteData.Values["id"]) return Redirect($"{At}?done=merged");
        if (into is null || into == Topic) Form.WrongText(nameof(Into), words["wrong-into"]);
        if (!Form.Holds) return Page();
        var subject = await Db.Set<Subject>().FirstAsync(s => s.Id == Topic.Id, Stop);
        subject.MergeInto(into!.Subject, Visit.Person!.Id, Visit.Now);
        return Rung(await SaveAmong("merged", $"/{Visit.Cohort.Slug}/skills/subjects/{into.Id}"));
    }

    public async Task<IActionResult> OnPostUnmerge(Guid subject)
    {
        if (!Visit.IsStaff) return NotFound();
        if (Topic.Merged.All(merged => merged.Id != subject)) return Atlas.Find(subject) is null ? NotFound() : Redirect($"{At}?done=unmerged");
        (await Db.Set<Subject>().FirstAsync(s => s.Id == subject, Stop)).Unmerge();
        return Rung(await SaveAmong("unmerged", At));
    }

    /// <summary>For what should not be read at all: a merge keeps what people said, this does not.</summary>
    public async Task<IActionResult> OnPostDelete(bool sure)
    {
        if (!Visit.IsStaff) return NotFound();
        if (!sure) Form.WrongText("sure", words["wrong-sure"]);
        if (!Form.Holds) return Page();
        Db.Remove(await Db.Set<Subject>().FirstAsync(s => s.Id == Topic.Id, Stop));
        return Rung(await SaveAmong("removed", $"/{Visit.Cohort.Slug}/skills"));
    }

    /// <summary>Two merges at once could lead in a circle: of two made from the same, one is saved.</summary>
    private async Task<IActionResult> SaveAmong(string done, string next)
    {
        try
        {
            await Db.SaveWithin(Visit.Cohort, Stop);
            return Redirect($"{next}?done={done}");
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            return await Load() ? Refuse("stale") : NotFound();
        }
    }

    /// <summary>Somebody may have proposed it at the same moment: theirs is the one.</summary>
    private async Task<bool> Kept()
    {
        try
        {
            await Db.SaveChangesAsync(Stop);
            return true;
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            return false;
        }
    }

    private IActionResult Rung(IActionResult answer)
    {
        watch.Ring(Visit.Cohort.Id);
        return answer;
    }
}
