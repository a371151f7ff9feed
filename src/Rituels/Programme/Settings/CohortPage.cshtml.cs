using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Name, address, dates, languages, colour and logo of a cohort.</summary>
[Seen(By.Staff)]
public sealed class CohortModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Starts { get; set; }
    [BindProperty] public string? Ends { get; set; }
    [BindProperty] public string? Languages { get; set; }
    [BindProperty] public bool IsListed { get; set; }
    [BindProperty] public string? Accent { get; set; }
    [BindProperty] public IFormFile? LogoFile { get; set; }

    private AddressInput Own => new(Db, Guid.Empty, Cohort.Id, Cohort.Slug);

    /// <summary>The languages a cohort may speak, its default first.</summary>
    public static readonly IReadOnlyList<string> Choices = ["fr", "en", "fr,en", "en,fr"];

    public void OnGet()
    {
        (Name, Address, Accent, IsListed) = (Cohort.Name, Cohort.Slug, Cohort.Accent, Cohort.IsListed);
        (Starts, Ends) = (SpanInput.Write(Cohort.Starts), SpanInput.Write(Cohort.Ends));
        Languages = string.Join(',', Cohort.Languages);
    }

    public async Task<IActionResult> OnPostSave()
    {
        var name = Form.Text(nameof(Name), Name, CohortLimits.Name);
        var (starts, ends) = CohortDates.Read(Form, nameof(Starts), Starts, nameof(Ends), Ends);
        var accent = Form.OptionalText(nameof(Accent), Accent, 7).ToLowerInvariant();
        if (accent.Length > 0 && !Palette.IsColour(accent)) Form.Wrong(nameof(Accent), "wrong-colour");
        if (!Choices.Contains(Languages)) Form.Wrong(nameof(Languages), "wrong-languages");
        var address = await Own.Read(Form, nameof(Address), Address, Stop);
        if (!Form.Holds) return Page();

        await Own.Leave(address, Stop);
        Cohort.Slug = address;
        (Cohort.Name, Cohort.Starts, Cohort.Ends) = (name, starts, ends);
        (Cohort.Languages, Cohort.IsListed, Cohort.Accent) = (Languages!.Split(','), IsListed, accent.Length == 0 ? null : accent);
        return await Save(Cohort, "saved", $"{Root}/cohort");
    }

    public async Task<IActionResult> OnPostLogo()
    {
        if (await ReadLogo() is not { } file) { OnGet(); return Page(); }
        var type = Logo.TypeOf(file)!;
        if (await Db.Logos.FindAsync([Cohort.Id], Stop) is { } logo) (logo.Content, logo.ContentType) = (file, type);
        else Db.Add(new Logo { CohortId = Cohort.Id, Content = file, ContentType = type });
        return await SaveLogo(true);
    }

    public async Task<IActionResult> OnPostRemoveLogo()
    {
        if (await Db.Logos.FindAsync([Cohort.Id], Stop) is { } logo) Db.Remove(logo);
        return await SaveLogo(false);
    }

    private async Task<byte[]?> ReadLogo()
    {
        if (LogoFile is null || LogoFile.Length == 0) Form.Wrong(nameof(LogoFile), "wrong-no-file");
        else if (LogoFile.Length > Logo.Largest) Form.Wrong(nameof(LogoFile), "wrong-logo-size");
        if (!Form.Holds) return null;
        using var memory = new MemoryStream();
        await LogoFile!.CopyToAsync(memory, Stop);
        if (Logo.TypeOf(memory.ToArray()) is null) Form.Wrong(nameof(LogoFile), "wrong-logo-type");
        return Form.Holds ? memory.ToArray() : null;
    }

    /// <summary>The cohort's version grows also when one logo follows another: it stands in the logo's address.</summary>
    private Task<IActionResult> SaveLogo(bool hasLogo)
    {
        Cohort.HasLogo = hasLogo;
        Db.Entry(Cohort).State = EntityState.Modified;
        return Save(Cohort, "saved");
    }
}
