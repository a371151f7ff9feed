using Microsoft.AspNetCore.Mvc;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>A screen on which staff log contacts: who of them may have had one, and the form.</summary>
public abstract class CoachingPage(Desk desk, CoachingWords words) : FormPage(desk)
{
    protected CoachingWords Words => words;

    [BindProperty] public ContactInput Log { get; set; } = new();

    /// <summary>Today's staff, by name.</summary>
    public IReadOnlyList<Person> Staff { get; private set; } = [];

    public string At => $"/{Visit.Cohort.Slug}/coaching";

    public IEnumerable<(string, string)> Kinds => Enum.GetValues<ContactKind>().Select(kind => (kind.ToString(), words.Kind(kind)));
    public virtual IEnumerable<(string, string)> People => Staff.Select(person => (person.Id.ToString(), person.Name));

    protected override async Task<bool> Load()
    {
        Staff = [.. (await Db.StaffOn(Visit.Cohort, Visit.Today, Stop)).OrderBy(person => person.Name, NameOrder.Alphabetical)];
        return true;
    }
}
