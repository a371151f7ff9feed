using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>A person's own page: name, language, cohorts, mail and reminders, days away, address, sessions.</summary>
[Seen(By.SignedIn)]
internal sealed class MyAccountModel(
    RituelsDb db, Visit visit, MailChoices choices, ReminderChoices reminders, LinkRequests requests, SignInManager<Account> signIn, AccountWords words, ProgrammeWords programme) : PageModel
{
    [BindProperty] public List<ReminderInput> Reminders { get; set; } = [];
    [BindProperty] public SpanInput Away { get; set; } = new();

    public Person Me => visit.Person!;
    private CancellationToken Stop => HttpContext.RequestAborted;
    public bool Saved => Request.Query.ContainsKey("saved");
    public string? Name { get; private set; }
    public string? Language { get; private set; }
    public string? Email { get; private set; }

    /// <summary>A link is on its way to <see cref="Email"/>, if that address is free.</summary>
    public bool Asked { get; private set; }
    public IReadOnlyList<MyCohort> Cohorts { get; private set; } = [];
    public IReadOnlyList<MailChoice> Mail { get; private set; } = [];
    public IReadOnlyList<ReminderChoice> Choices { get; private set; } = [];
    public AbsencePart Absences { get; private set; } = null!;

    public IEnumerable<(string, string)> Languages =>
        [("", words["language-auto"]), .. Tongue.Languages.Select(language => (language, words[$"language-{language}"]))];

    public IEnumerable<(string, string)> Ways(ReminderChoice choice) =>
        Enum.GetValues<ReminderWay>().Where(way => way != ReminderWay.Chat || choice.HasChat).Select(way => (way.ToString(), words[$"reminders-{way}"]));

    public Task OnGet() => Show();

    public async Task<IActionResult> OnPostProfile(string? name, string? language)
    {
        if (!PersonName.IsValid(name)) ModelState.AddModelError(nameof(Name), words["name-wrong", PersonName.Longest]);
        if (language is not null && !Tongue.Languages.Contains(language)) ModelState.AddModelError(nameof(Language), words["language-wrong"]);
        if (!ModelState.IsValid) return await Again();
        var person = await db.People.FirstAsync(p => p.Id == Me.Id);
        (person.Name, person.Language) = (name!.Trim(), language);
        await db.SaveChangesAsync();
        if (language is null) Response.Cookies.Delete(VisitMiddleware.LanguageCookie);
        return Done();
    }

    public async Task<IActionResult> OnPostMail()
    {
        var cohorts = await db.Mine(visit);
        await CheckReminders(await reminders.Of(Me, cohorts));
        if (!ModelState.IsValid) return await Again();
        await choices.Keep(Me, cohorts, [.. Request.Form["mail"].OfType<string>()], visit.Now);
        await reminders.Keep(Me, cohorts, Reminders, visit.Now);
        return Done();
    }

    private async Task CheckReminders(List<ReminderChoice> own)
    {
        for (var i = 0; i < Reminders.Count; i++)
            if (own.Find(c => c.Cohort.Slug == Reminders[i].Cohort) is { } choice && await reminders.Fault(Me, choice, Reminders[i]) is { } fault)
                ModelState.AddModelError($"{nameof(Reminders)}[{i}].{nameof(ReminderInput.Member)}", words[fault]);
    }

    public async Task<IActionResult> OnPostAway()
    {
        var today = Today(await db.Mine(visit));
        var known = await db.AbsencesOf(Me.Id, today, Stop);
        if (AbsencePart.Read(new FormReader(ModelState, programme), Me.Id, Away, today, known.Count) is not { } absence) return await Again();
        await db.Note(absence, Stop);
        return Done();
    }

    public async Task<IActionResult> OnPostBack(DateOnly? from, DateOnly? to)
    {
        await db.Forget(Me.Id, from, to, Stop);
        return Done();
    }

    public async Task<IActionResult> OnPostAddress(string? email)
    {
        Email = email?.Trim();
        if (!EmailAddress.IsValid(Email)) ModelState.AddModelError(nameof(Email), words["address-wrong"]);
        else if (Person.KeyOf(Email!) == Me.EmailKey) ModelState.AddModelError(nameof(Email), words["address-same"]);
        if (!ModelState.IsValid) return await Again();
        Asked = await requests.Take(new LinkRequest(Email!, visit.Tongue.Language, PersonId: Me.Id), visit.Now);
        return Asked ? await Again() : StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public async Task<IActionResult> OnPostSignOut(bool everywhere)
    {
        if (everywhere && await signIn.UserManager.FindByIdAsync(Me.Id.ToString()) is { } account)
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    /// <summary>Where the person's latest cohort is.</summary>
    private DateOnly Today(IReadOnlyList<MyCohort> cohorts) => cohorts.Count > 0 ? cohorts[0].Cohort.Today(visit.Now) : DateOnly.FromDateTime(visit.Now.UtcDateTime);

    private RedirectResult Done() => Redirect("/account?saved");

    private async Task<IActionResult> Again()
    {
        await Show();
        return Page();
    }

    private async Task Show()
    {
        (Name, Language) = (Me.Name, Me.Language ?? "");
        Cohorts = await db.Mine(visit);
        Mail = await choices.Of(Me, Cohorts);
        Choices = await reminders.Of(Me, Cohorts);
        Reminders = [.. Choices.Select(c => new ReminderInput { Cohort = c.Cohort.Slug, Way = c.Way, Member = c.Member })];
        Absences = await AbsencePart.Of(db, Me.Id, Today(Cohorts), Away, isOwn: true, refusal: null, Stop);
    }
}
