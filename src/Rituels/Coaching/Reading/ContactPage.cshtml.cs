using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Corrects a contact, or deletes it with its words, for good.</summary>
[Seen(By.Staff)]
public sealed class ContactPageModel(Desk desk, CoachingWords words) : CoachingPage(desk, words)
{
    public Contact Contact { get; private set; } = null!;
    public Team Team { get; private set; } = null!;
    public int SavedVersion => Contact.Version;

    /// <summary>Where the press that keeps a promise came from.</summary>
    [BindProperty] public string? Back { get; set; }

    /// <summary>What is held on somebody can be corrected and deleted as long as it is held, after the cohort's end too.</summary>
    protected override bool IsReadOnly => false;

    private string TeamAt => $"{At}/teams/{Team.Slug}";

    /// <summary>Today's staff, and who had it, though they have left.</summary>
    public override IEnumerable<(string, string)> People => [.. Contact.ById is null ? [("", Words["somebody"])] : Array.Empty<(string, string)>(), .. base.People,
        .. Contact.By is { } by && Staff.All(person => person.Id != by.Id) ? [(by.Id.ToString(), by.Name)] : Array.Empty<(string, string)>()];

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return false;
        if (await Db.Set<Contact>().Include(c => c.By).Of(Visit.Cohort).FirstOrDefaultAsync(c => c.Id == id, Stop) is not { } contact) return false;
        (Contact, Team) = (contact, await Db.Teams.AsNoTracking().SingleAsync(t => t.Id == contact.TeamId, Stop));
        return true;
    }

    /// <summary>Deleted twice, it is gone: that is what was asked for. Another cohort's is unknown here.</summary>
    protected override async Task<IActionResult> Missing()
    {
        var isDeleted = HttpMethods.IsPost(Request.Method) && Request.Query["handler"] == "Delete" && Guid.TryParse(RouteData.Values["id"] as string, out var id)
            && !await Db.Set<Contact>().AnyAsync(c => c.Id == id, Stop);
        return isDeleted ? Done("removed", At) : NotFound();
    }

    /// <summary>What a colleague wrote while this was being typed; null when nobody did.</summary>
    public string? Theirs { get; private set; }

    public void OnGet() => Log = ContactInput.Of(Contact);

    public async Task<IActionResult> OnPost()
    {
        var line = Log.Read(Form, nameof(Log), Visit.Cohort, Visit.Today, Staff, Words, Contact.ById);
        await RefuseWords(line);
        if (!Form.Holds) return Page();
        Contact.Correct(line);
        var answer = await Save(Contact, "saved", TeamAt);
        // Loaded anew when a colleague was quicker: saving again replaces what is then in sight.
        if (answer is PageResult) Theirs = Contact.Note;
        return answer;
    }

    /// <summary>What would be written once notes have been erased nobody would erase any more.</summary>
    private async Task RefuseWords(ContactLine line)
    {
        if ((await Db.CoachingBookOf(Visit.Cohort, Stop)).ExpiresOn(Visit.Cohort) is not { } day || Visit.Today < day) return;
        var typed = new[] { (nameof(Log.Note), line.Note), (nameof(Log.NextStep), line.NextStep), (nameof(Log.Others), line.Others) };
        foreach (var (field, _) in typed.Where(part => part.Item2.Length > 0)) Form.WrongText($"{nameof(Log)}.{field}", Words["wrong-erased", Visit.Tongue.Date(day)]);
    }

    public async Task<IActionResult> OnPostDelete()
    {
        Db.Remove(Contact);
        return await Save(Contact, "removed", TeamAt);
    }

    /// <summary>Pressed twice, or by two, it is done once.</summary>
    public async Task<IActionResult> OnPostKept()
    {
        Version = Contact.Version;
        Contact.Keep(Visit.Now);
        if (!Sent("Log.Kind")) Log = ContactInput.Of(Contact);
        return await Save(Contact, "saved", Back == At ? At : TeamAt);
    }
}
