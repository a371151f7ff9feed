using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Imports one or two sheets of a workshop: first it shows what would be added and what could not be taken, then it adds it.</summary>
[Seen(By.Staff)]
[RequestSizeLimit(Most), RequestFormLimits(MultipartBodyLengthLimit = Most, ValueLengthLimit = Most)]
public sealed class ImportSkillsModel(Desk desk, SkillsWords words, SkillsImport import) : FormPage(desk)
{
    private const int Most = 3 * FileLimits.Bytes;

    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public IFormFile? Second { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? SecondText { get; set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    public IReadOnlyList<Problem> Notes { get; private set; } = [];
    internal SkillsOutcome? Preview { get; private set; }

    /// <summary>What an import just did: subjects, placements, known ones.</summary>
    public string[]? Did => Request.Query["did"].ToString().Split(',') is { Length: 3 } did && did.All(part => int.TryParse(part, out _)) ? did : null;

    protected override Task<bool> Load() => Task.FromResult(true);

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var findings = new Findings(words);
        if (await Read(findings) is { } sheets)
        {
            Preview = await import.Compare(Visit.Cohort, sheets, Visit.Person!.Id, Visit.Now, findings, Stop);
            Db.ChangeTracker.Clear();
        }
        return Show(findings);
    }

    public async Task<IActionResult> OnPostAccept()
    {
        var findings = new Findings(words);
        if (await Read(findings) is not { } sheets) return Show(findings);
        var done = await import.Apply(Visit.Cohort, sheets, Visit.Person!.Id, Visit.Now, Stop);
        return Redirect($"{Request.Path}?did={done.Subjects.Count},{done.Placements},{done.Known}");
    }

    private PageResult Show(Findings findings)
    {
        var all = findings.Conclude(null);
        (Problems, Notes) = (all.Problems, all.Notes);
        if (Problems.Count > 0) (Preview, Response.StatusCode) = (null, StatusCodes.Status422UnprocessableEntity);
        return Page();
    }

    private async Task<SkillsSheets?> Read(Findings findings)
    {
        (Text, SecondText) = (await Open(Upload, findings) ?? Text, await Open(Second, findings) ?? SecondText);
        ModelState.Clear();
        var sheets = new SkillsSheets(findings);
        foreach (var text in new[] { Text, SecondText }) if (!string.IsNullOrWhiteSpace(text)) Read(sheets, text, findings);
        if (!findings.HasProblems && sheets.IsEmpty) findings.Problem(1, "nothing-to-import");
        return findings.HasProblems ? null : sheets;
    }

    private static void Read(SkillsSheets sheets, string text, Findings findings)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > FileLimits.Bytes) findings.Problem(1, "file-too-large", FileLimits.Bytes >> 20);
        else sheets.Read(text.ReplaceLineEndings("\n"));
    }

    private async Task<string?> Open(IFormFile? file, Findings findings)
    {
        if (file is null) return null;
        var octets = new byte[FileLimits.Bytes + 1];
        await using var stream = file.OpenReadStream();
        return FileText.Decode(octets.AsSpan(0, await stream.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, Stop)), findings);
    }
}
