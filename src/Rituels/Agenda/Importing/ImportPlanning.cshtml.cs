using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// Imports a planning document in two steps: first every session is shown with what is in doubt, to be corrected or left out, and, when
/// the document comes again, with what it changes; then what was shown is done. The document itself is read again, so that the next
/// import knows what it said, and what somebody corrected.
/// </summary>
[Seen(By.Staff)]
[RequestSizeLimit(Most), RequestFormLimits(MultipartBodyLengthLimit = Most, ValueLengthLimit = Most, ValueCountLimit = 10_000)]
public sealed class ImportPlanningModel(Desk desk, PlanningWords planning, AgendaImportWords words, PortabilityWords shared) : SettingsPage(desk)
{
    private const int Most = 4 * FileLimits.Bytes;

    /// <summary>More are no page: the command takes them.</summary>
    public const int MostSessions = 150;

    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Text { get; set; }

    /// <summary>The uploaded file's name, which tells its format; carried from the preview on.</summary>
    [BindProperty] public string? FileName { get; set; }
    [BindProperty] public string? Year { get; set; }
    [BindProperty] public List<DraftInput> Drafts { get; set; } = [];

    /// <summary>What the preview showed, in short: something else is shown again before it is done.</summary>
    [BindProperty] public string? Shown { get; set; }

    /// <summary>Counts of an import just done: added, changed, unchanged, left out.</summary>
    [BindProperty(SupportsGet = true)] public string? Did { get; set; }

    private static readonly PlanningEffect[] Told = [PlanningEffect.Created, PlanningEffect.Updated, PlanningEffect.Unchanged, PlanningEffect.LeftOut];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    public IReadOnlyList<Problem> Notes { get; private set; } = [];
    internal PlanningOutcome? Preview { get; private set; }
    internal IReadOnlyList<DraftCard> Cards { get; private set; } = [];

    public IEnumerable<(string, string)> Kinds(AgendaWords agenda) => Enum.GetNames<SessionKind>().Select(kind => (kind, agenda[$"kind-{kind}"]));
    public IEnumerable<(string, string)> Statuses(AgendaWords agenda) => Enum.GetNames<SessionStatus>().Select(status => (status, agenda[$"status-{status}"]));

    public void OnGet() => Year = $"{Cohort.Starts.Year}";

    public async Task<IActionResult> OnPost()
    {
        if (await Read() is not { } sessions) return Page();
        await Show(sessions, []);
        return Page();
    }

    public async Task<IActionResult> OnPostAccept()
    {
        if (await Read() is not { } sessions) return Page();
        var typed = Drafts.Where(draft => draft.At >= 0 && draft.At < sessions.Count).DistinctBy(draft => draft.At).ToList();
        var corrections = Corrections();
        DraftFaults.Name(ModelState, Drafts, sessions, words);
        if (!Form.Holds) return await ShowAgain(sessions, typed);
        if (await Digest(sessions) != Shown) return await ShowAgain(sessions, typed, "changed-meanwhile");
        try
        {
            var outcome = await Import(corrections).Apply(sessions, Visit.Now, Stop);
            return Redirect($"{Request.Path}?did={string.Join(',', Told.Select(outcome.Count))}");
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            return await ShowAgain(sessions, typed, "changed-meanwhile");
        }
    }

    /// <summary>The line of the document, cut when long.</summary>
    public string LineAt(int number) =>
        (Text ?? "").Split('\n').ElementAtOrDefault(number - 1)?.Trim() is { } line ? Characters.Fit(line, 160) ? line : Characters.First(line, 159) + "…" : "";

    private PlanningImport Import(IReadOnlyDictionary<int, PlanningCorrection> corrections) => new(Db, Cohort.Id, words) { By = Visit.Person?.Id, Corrections = corrections };

    private async Task<IReadOnlyList<PlannedSession>?> Read()
    {
        var findings = new Findings(shared);
        if (Upload is not null) await Open(Upload, findings);
        Text = Text?.ReplaceLineEndings("\n");
        ModelState.Remove(nameof(Text));
        var year = string.IsNullOrWhiteSpace(Year) ? (int?)null : Form.Number(nameof(Year), Year, CohortLimits.FirstYear, CohortLimits.LastYear);
        if (findings.HasProblems) return Refuse(findings.Conclude(null).Problems);
        if (string.IsNullOrWhiteSpace(Text)) return RefuseText(words["nothing-given"]);
        if (!ModelState.IsValid && ModelState.ContainsKey(nameof(Year)) && ModelState[nameof(Year)]!.Errors.Count > 0) return null;
        var reading = PlanningReader.Read(Text, FileName ?? "", year, planning);
        Notes = reading.Notes;
        if (reading.Problems.Count > 0) return Refuse(reading.Problems);
        return reading.Sessions.Count switch
        {
            0 => RefuseText(words["no-session"]),
            > MostSessions => RefuseText(words["too-many", MostSessions]),
            _ => reading.Sessions,
        };
    }

    private async Task Open(IFormFile upload, Findings findings)
    {
        var octets = new byte[FileLimits.Bytes + 1];
        await using var stream = upload.OpenReadStream();
        var length = await stream.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, Stop);
        (Text, FileName) = (FileText.Decode(octets.AsSpan(0, length), findings, orSpreadsheet: true) ?? Text, upload.FileName);
        ModelState.Remove(nameof(FileName));
    }

    private IReadOnlyList<PlannedSession>? Refuse(IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        return RefuseText(words.Count("problems", problems.Count));
    }

    private IReadOnlyList<PlannedSession>? RefuseText(string message)
    {
        Form.WrongText(nameof(Text), message);
        return null;
    }

    private Dictionary<int, PlanningCorrection> Corrections() =>
        Drafts.Select((draft, at) => (draft, at)).DistinctBy(pair => pair.draft.At).ToDictionary(pair => pair.draft.At, pair => pair.draft.Read(Form, $"{nameof(Drafts)}[{pair.at}]", words));

    private async Task<IActionResult> ShowAgain(IReadOnlyList<PlannedSession> sessions, List<DraftInput> typed, string? reason = null)
    {
        if (reason is not null) Form.WrongText("", words[reason]);
        await Show(sessions, typed);
        return Page();
    }

    /// <summary>What was typed stays as it was, at the same place of the form.</summary>
    private async Task Show(IReadOnlyList<PlannedSession> sessions, List<DraftInput> typed)
    {
        Preview = await Import(new Dictionary<int, PlanningCorrection>()).Plan(sessions, Visit.Now, Stop);
        Shown = DigestOf(Preview);
        ModelState.Remove(nameof(Shown));
        var open = Enumerable.Range(0, sessions.Count).Where(at => typed.Exists(draft => draft.At == at) || Preview.Sessions[at] is { Effect: not PlanningEffect.Unchanged } or { HasConflict: true } or { IsGuess: true }).ToList();
        var known = typed.Select(draft => draft.At).ToHashSet();
        Drafts = [.. typed, .. open.Where(at => !known.Contains(at)).Select(at => DraftInput.Of(at, Preview.Sessions[at]))];
        Cards = [.. Drafts.Select((draft, index) => new DraftCard(index, draft, Preview.Sessions[draft.At], Candidates(draft)))];
    }

    /// <summary>The sessions that one of a document may be about: those that it does not have already.</summary>
    private List<(string, string)> Candidates(DraftInput draft)
    {
        var own = Preview!.Sessions[draft.At];
        var free = Preview.Sessions.Where(session => session == own || session.Effect == PlanningEffect.Vanished).Where(session => session is { Session: not null, Effect: not PlanningEffect.Created and not PlanningEffect.LeftOut });
        return [.. free.Select(session => (session.Session!.Id.ToString(), session.Sheet.Title))];
    }

    private async Task<string> Digest(IReadOnlyList<PlannedSession> sessions) =>
        DigestOf(await Import(new Dictionary<int, PlanningCorrection>()).Plan(sessions, Visit.Now, Stop));

    private static string DigestOf(PlanningOutcome outcome) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', outcome.Sessions.Select(session =>
        $"{session.Effect} {(session.Effect == PlanningEffect.Created ? "" : $"{session.Session?.Id} {session.Session?.Version}")} {string.Join(' ', session.Changes.Select(change => change.Field.Key))}")))));
}
