using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>
/// The coming mail as one of its readers would get it if it left now. Nothing is sent or written, and the reader's own links
/// lead nowhere.
/// </summary>
[Seen(By.Staff)]
public sealed class PreviewModel(Desk desk, OccasionNames names, IEnumerable<IComingMail> mails) : FormPage(desk)
{
    /// <summary>What is listed to choose from: whoever looks for one of thousands types an address.</summary>
    public const int Listed = 500;

    [BindProperty(SupportsGet = true)] public string? Work { get; set; }
    [BindProperty(SupportsGet = true)] public string? Reader { get; set; }

    public DueWork Coming { get; private set; } = null!;
    public OccasionName Name { get; private set; } = null!;
    public IReadOnlyList<Recipient> Readers { get; private set; } = [];
    public Recipient? Chosen { get; private set; }
    public Letter? Letter { get; private set; }

    /// <summary>The text part as the reader gets it.</summary>
    public string Text => ShownLetter.Fill(Letter!.Text);
    public string LetterUrl => $"{Request.Path}?handler=letter&work={Coming.Id}&reader={Uri.EscapeDataString(Chosen!.Address)}";

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse(Work, out var id)) return false;
        var work = await Db.Set<DueWork>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && w.CohortId == Visit.Cohort.Id, Stop);
        if (work is not { DoneAt: null } || mails.FirstOrDefault(m => m.Ritual == work.Ritual && m.Kind == work.Kind) is not { } mail) return false;
        await names.Learn([work], Stop);
        (Coming, Name) = (work, names.Of(work));
        Readers = await mail.Readers(Visit.Cohort, work, Stop);
        Chosen = Readers.FirstOrDefault(r => Person.KeyOf(r.Address) == Person.KeyOf(Reader ?? "")) ?? (string.IsNullOrEmpty(Reader) ? Readers.FirstOrDefault() : null);
        if (Chosen is not null) Letter = await mail.Print(Visit.Cohort, work, Chosen, Visit.Now, Stop);
        return true;
    }

    public void OnGet() => ShownLetter.AllowFrame(Response);

    public IActionResult OnGetLetter() => Letter is null ? NotFound() : ShownLetter.Alone(this, Letter);
}
