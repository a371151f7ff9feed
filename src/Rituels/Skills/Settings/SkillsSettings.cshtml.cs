using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>A family as the form sends it.</summary>
public sealed class FamilyInput
{
    /// <summary>Empty for one that is added.</summary>
    public string? Key { get; set; }
    public string? Name { get; set; }
    public bool Drop { get; set; }
}

/// <summary>Into which families subjects are sorted, and what these are called.</summary>
[Seen(By.Staff)]
public sealed class SkillsSettingsModel(Desk desk, SkillsWords words) : SettingsPage(desk)
{
    [BindProperty] public List<FamilyInput> Families { get; set; } = [];

    private SkillsBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;
    public IReadOnlyDictionary<string, int> Subjects { get; private set; } = new Dictionary<string, int>();

    private SkillsBook Book => _saved ?? new SkillsBook { CohortId = Cohort.Id };

    /// <summary>The product's own name of a family; null for one of the cohort's.</summary>
    public string? UsualName(string? key) => SkillsBook.Usual.Any(usual => usual.Key == key) ? words[$"family-{key}"] : null;

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<SkillsBook>().FindAsync([Cohort.Id], Stop);
        Subjects = await Db.Set<Subject>().Of(Cohort).GroupBy(s => s.Family).Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Key, own => own.Count, Stop);
        return true;
    }

    public void OnGet()
    {
        Families = [.. Book.Families.Select(family => new FamilyInput { Key = family.Key, Name = family.Name })];
        if (Families.Count < SkillsBook.MostFamilies) Families.Add(new());
    }

    public async Task<IActionResult> OnPost()
    {
        var families = Read();
        if (!Form.Holds) return Page();
        var book = Book;
        book.Families = families;
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }

    private List<Family> Read()
    {
        var families = new List<Family>();
        for (var i = 0; i < Math.Min(Families.Count, SkillsBook.MostFamilies); i++)
        {
            var (typed, field) = (Families[i], $"Families[{i}].Name");
            var name = Form.OptionalText(field, typed.Name, Family.Longest);
            if (string.IsNullOrEmpty(typed.Key) ? name.Length > 0 : IsKept(typed, field)) families.Add(new(KeyOf(typed, name, families), name));
        }
        if (families.Count == 0) Form.WrongText("", words["wrong-no-family"]);
        if (families.DistinctBy(family => Subject.KeyOf(words.Family(family))).Count() < families.Count) Form.WrongText("", words["wrong-same-family"]);
        return families;
    }

    private bool IsKept(FamilyInput typed, string field)
    {
        if (Book.Families.All(family => family.Key != typed.Key)) Form.Wrong(field, "wrong-choice");
        else if (typed.Drop && Subjects.GetValueOrDefault(typed.Key!) > 0) Form.WrongText(field, words["wrong-family-used"]);
        else if (!typed.Drop && string.IsNullOrWhiteSpace(typed.Name) && UsualName(typed.Key) is null) Form.Wrong(field, "wrong-empty");
        return !typed.Drop;
    }

    private string KeyOf(FamilyInput typed, string name, List<Family> taken) => string.IsNullOrEmpty(typed.Key) ? SkillsBook.KeyOf(name, [.. Book.Families, .. taken]) : typed.Key;
}
