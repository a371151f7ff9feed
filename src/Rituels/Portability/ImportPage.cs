using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Imports a file in two steps: first everything it would do is shown, then the very text that was shown is applied, and
/// compared once more with what the cohort is by then.
/// </summary>
[RequestSizeLimit(4 * FileLimits.Bytes), RequestFormLimits(MultipartBodyLengthLimit = 4 * FileLimits.Bytes)]
public abstract class ImportPage(RituelsDb db, Visit visit, PortabilityWords words) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The uploaded file's name, which tells its format; carried from the preview to the import.</summary>
    [BindProperty]
    public string? FileName { get; set; }

    /// <summary>What was shown is to be done.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Counts of an import just done: created, updated, unchanged.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ImportOutcome? Preview { get; private set; }
    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    public IReadOnlyList<Problem> Notes { get; private set; } = [];

    protected Visit Visit => visit;
    protected RituelsDb Db => db;

    /// <summary>The cohort for formats that name none; null, with an error at its field, for one that cannot be.</summary>
    protected abstract CohortHints? ReadHints();

    /// <summary>The field that a problem of the file is about; null for the file itself.</summary>
    protected virtual string? FieldOf(Problem problem) => null;

    /// <summary>Why this visitor may not import into that cohort, as a key of words; null is a new cohort.</summary>
    protected abstract string? Refusal(Cohort? cohort);

    /// <summary>Where to go after the import.</summary>
    protected abstract string Back(Cohort cohort);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ReadFile(stop) is not { } file) return Page();
        var import = new CohortFileImport(db, words) { Refusal = Refusal };
        var outcome = Confirmed ? await Apply(import, file, stop) : await import.Plan(file, visit.Now, stop);
        if (outcome.Problems.Count > 0) Refuse(outcome.Problems);
        else if (Confirmed && ModelState.IsValid) return Redirect($"{Back(outcome.Cohort!)}?done={string.Join(',', Enum.GetValues<ImportEffect>().Select(outcome.Count))}");
        else Preview = outcome;
        return Page();
    }

    /// <summary>The line of the file, cut when long.</summary>
    public string LineAt(int number) =>
        (Text ?? "").Split('\n').ElementAtOrDefault(number - 1)?.Trim() is { } line ? line.Length <= 160 ? line : line[..159] + "…" : "";

    private async Task<CohortFile?> ReadFile(CancellationToken stop)
    {
        var findings = new Findings(words);
        if (Upload is not null) await Open(Upload, findings, stop);
        Text = Text?.ReplaceLineEndings("\n");
        ModelState.Remove(nameof(Text));
        if (ReadHints() is not { } hints) return null;
        var reading = findings.HasProblems ? findings.Conclude(null)
            : string.IsNullOrWhiteSpace(Text) ? Nothing(findings)
            : CohortFiles.Read(Text, FileName, hints, null, words);
        Notes = reading.Notes;
        if (reading.File is null) Refuse(reading.Problems);
        return reading.File;
    }

    private async Task Open(IFormFile upload, Findings findings, CancellationToken stop)
    {
        var octets = new byte[FileLimits.Bytes + 1];
        await using var stream = upload.OpenReadStream();
        var length = await stream.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, stop);
        (Text, FileName) = (FileText.Decode(octets.AsSpan(0, length), findings) ?? Text, upload.FileName);
        ModelState.Remove(nameof(FileName));
    }

    private static FileReading Nothing(Findings findings)
    {
        findings.Problem(1, "nothing-to-import");
        return findings.Conclude(null);
    }

    private void Refuse(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            if (FieldOf(problem) is { } field) ModelState.AddModelError(field, problem.Message);
        Problems = [.. problems.Where(problem => FieldOf(problem) is null)];
        if (Problems.Count > 0) ModelState.AddModelError(nameof(Text), words.Count("problems", Problems.Count));
    }

    /// <summary>Somebody else may have changed the cohort at the same moment: then what the import does now is shown again.</summary>
    private async Task<ImportOutcome> Apply(CohortFileImport import, CohortFile file, CancellationToken stop)
    {
        try
        {
            return await import.Apply(file, visit.Now, stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", words["changed-meanwhile"]);
            return await import.Plan(file, visit.Now, stop);
        }
    }
}
