using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>
/// Edits a draft: its opening, and each line, kept or dropped, reworded, moved; lines of one's own. Every button saves all that the form holds. Of two
/// who edit at once, the second is told; what they typed stays, what they left alone shows the other's.
/// </summary>
// A line has four fields: an issue at its fullest has more than the 1,024 that ASP.NET reads of a form.
[RequestFormLimits(ValueCountLimit = 10_000)]
[Seen(By.Staff)]
public sealed class EditIssueModel(Desk desk, GazetteDesk rituals, GazetteWords words) : IssueDesk(desk, rituals)
{
    [BindProperty] public string? Opening { get; set; }
    [BindProperty] public string? OpeningWas { get; set; }

    /// <summary>By <see cref="Block.Key"/>.</summary>
    [BindProperty] public Dictionary<string, LineInput> Lines { get; set; } = [];
    [BindProperty] public string? NewText { get; set; }
    [BindProperty] public string? NewPart { get; set; }
    [BindProperty] public string? NewDay { get; set; }

    /// <summary>What the pressed button does beside saving, such as <c>up:1a2b3c4d5e</c>.</summary>
    [BindProperty] public string? Act { get; set; }

    /// <summary>Whether rituals tell otherwise since somebody approved it.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The last part, of all else.</summary>
    public const string Other = "Other";

    /// <summary>Neither approved nor left, and its week is not over.</summary>
    public bool MayEdit => Issue is { IsOpen: true } && IsInTime;

    private string First => Visit.Cohort.Languages[0];

    public IEnumerable<(string Value, string Text)> PartChoices(GazetteMailWords said) =>
        [(Other, said[$"part-{Other}"]), .. Enum.GetValues<GazetteSubject>().Select(subject => (subject.ToString(), said[$"part-{subject}"]))];

    public string ShownIn(Block block) => block.In(First);

    /// <summary>What somebody else wrote while this was typed, or how the source changed since somebody worded it.</summary>
    public string? HintOf(Block block) => Meanwhile(block) is { } other ? words["meanwhile", other]
        : block.IsGone ? words["gone"]
        : block.IsOvertaken(First) ? words["overtaken", block.Said(First)] : null;

    private string? Meanwhile(Block block) =>
        Lines.GetValueOrDefault(block.Key) is { IsReworded: true } typed && typed.Was != ShownIn(block) && LineInput.Plain(typed.Text) != ShownIn(block) ? ShownIn(block) : null;

    public bool IsKept(Block block) => Lines.GetValueOrDefault(block.Key) is { IsTurned: true } typed ? typed.Kept : block.IsKept;

    /// <summary>What names a line to who edits it: when it is, and of whom.</summary>
    public string LabelOf(Block block, Tongue tongue)
    {
        var facts = new[]
        {
            block.Day is { } day ? tongue.Day(day) + (block.From is { } hour ? " · " + tongue.Hour(hour) : "") : "",
            block.TeamId is { } team ? Teams.GetValueOrDefault(team, "") : "",
            block.Place,
        };
        return string.Join(" · ", facts.Where(fact => fact.Length > 0)) is { Length: > 0 } said ? said : words[block.IsOwn ? "line-own" : "line"];
    }

    /// <summary>Of the opening, what <see cref="HintOf"/> says of a line.</summary>
    public string OpeningHint => LineInput.Plain(Opening) is var typed && typed != LineInput.Plain(OpeningWas) && Issue is { Opening: { Length: > 0 } other } && other != LineInput.Plain(OpeningWas) && other != typed
        ? words["meanwhile", other] : words["opening-hint", Issue.LongestOpening];

    /// <summary>What was typed, and cannot be saved because somebody approved the gazette meanwhile: whoever wrote it finds it again.</summary>
    public IEnumerable<string> Unsaved => !HttpMethods.IsPost(Request.Method) ? [] : new[] { LineInput.Plain(Opening) is var opening && opening != LineInput.Plain(OpeningWas) ? opening : "" }
        .Concat(Lines.Values.Where(line => line.IsReworded).Select(line => LineInput.Plain(line.Text))).Append(LineInput.Plain(NewText)).Where(text => text.Length > 0);

    /// <summary>A line that somebody is wording stays, whatever became of its source while they did.</summary>
    protected override void Hold(Issue issue)
    {
        foreach (var block in issue.Blocks.Where(block => block.Wording is null && Lines.GetValueOrDefault(block.Key) is { IsReworded: true }).ToList())
            issue.Change(block.Source, line => line with { Wording = ShownIn(line), Over = line.Said(First) });
    }

    public async Task<IActionResult> OnGet()
    {
        if (Issue is { HasLeft: true }) return Gone();
        if (Issue is { IsApproved: true }) IsBehind = await Rituals.IsBehind(Issue, Visit.Cohort, Visit.Now, Stop);
        Show();
        return Page();
    }

    /// <summary>Makes the draft before its hour, or where nothing made it.</summary>
    public async Task<IActionResult> OnPostStart()
    {
        if (Issue is null) Db.Add(Issue.Draft(Visit.Cohort, Week, await Rituals.Gather(Visit.Cohort, Week, Visit.Now, Stop), Visit.Now));
        return await SaveNew("added") is RedirectResult done ? done : Redirect(Request.Path);
    }

    public async Task<IActionResult> OnPost()
    {
        if (Issue is null) return NotFound();
        if (Issue.HasLeft && !Unsaved.Any()) return Gone();
        if (!MayEdit) return await Back(words[Issue.IsOpen ? "wrong-over" : "wrong-approved"]);
        Read(Issue);
        var (act, of) = (Act ?? "").Split(':', 2) is [var verb, var what] ? (verb, what) : (Act ?? "", "");
        if (act == "add") Add(Issue);
        if (!Form.Holds) return await Back();
        Do(Issue, act, of);
        if (await Save(Issue, "saved") is not RedirectResult) return await Back();
        return Redirect(act == "mail" ? $"{Root}/{Week}/mail" : $"{Request.Path}?done=saved{Anchor(act, of)}");
    }

    private void Read(Issue issue)
    {
        var by = Visit.Person!.Id;
        foreach (var block in issue.Blocks)
            if (Lines.GetValueOrDefault(block.Key) is { } typed)
            {
                var text = Form.OptionalText($"{nameof(Lines)}[{block.Key}].{nameof(LineInput.Text)}", typed.Text, Block.Longest);
                if (typed.IsTurned) issue.Change(block.Source, line => line with { IsKept = typed.Kept });
                if (typed.IsReworded) issue.Change(block.Source, line => line.Reword(text, First, by));
            }
        issue.Remove(block => block.IsOwn && block.In(First).Length == 0);
        foreach (var lost in Homeless(issue).Take(Issue.MostOwn - issue.Blocks.Count(block => block.IsOwn)).ToList()) issue.Add(Block.Added(Block.Line(lost), null, null, by) with { IsKept = false });
        var opening = LineInput.Plain(Opening);
        if (!Characters.Fit(opening, Issue.LongestOpening)) Form.Wrong(nameof(Opening), "wrong-long", Issue.LongestOpening);
        else if (opening != LineInput.Plain(OpeningWas)) issue.Open(opening, by);
    }

    /// <summary>Words typed for lines that went meanwhile: they are kept as lines of one's own, out of the mail.</summary>
    private IEnumerable<string> Homeless(Issue issue) =>
        Lines.Where(line => line.Value.IsReworded && issue.Blocks.All(block => block.Key != line.Key)).Select(line => LineInput.Plain(line.Value.Text)).Where(text => text.Length > 0);

    private void Add(Issue issue)
    {
        var (text, day) = (Form.Text(nameof(NewText), NewText, Block.Longest), Form.Day(nameof(NewDay), NewDay));
        if (issue.Blocks.Count(block => block.IsOwn) >= Issue.MostOwn) Form.Wrong(nameof(NewText), "wrong-lines", Issue.MostOwn);
        if (Form.Holds) issue.Add(Block.Added(text, Enum.TryParse<GazetteSubject>(NewPart, out var part) && Enum.IsDefined(part) ? part : null, day, Visit.Person!.Id));
    }

    private static void Do(Issue issue, string act, string of)
    {
        var source = issue.Blocks.FirstOrDefault(block => block.Key == of)?.Source ?? "";
        GazetteSubject? part = Enum.TryParse<GazetteSubject>(of, out var subject) ? subject : null;
        if (act is "up" or "down") issue.Move(source, act == "up" ? -1 : 1);
        else if (act is "part-up" or "part-down") issue.MovePart(part, act == "part-up" ? -1 : 1);
        else if (act == "remove") issue.Remove(block => block.IsOwn && block.Source == source);
    }

    /// <summary>Whoever moved a line goes on from where it is now.</summary>
    private static string Anchor(string act, string of) => act switch { "up" or "down" => $"#line-{of}", "part-up" or "part-down" => $"#part-{of}", "add" => "#add", _ => "" };

    /// <summary>The screen over what is saved by now, with what was typed.</summary>
    private async Task<IActionResult> Back(string? why = null)
    {
        if (why is not null) Form.WrongText("", why);
        Db.ChangeTracker.Clear();
        if (!await Load()) return NotFound();
        Show();
        return Page();
    }

    /// <summary>Fields that nobody touched show what is saved; words for a line that went stand where a line is added.</summary>
    private void Show()
    {
        if (Issue is not null && string.IsNullOrWhiteSpace(NewText) && Homeless(Issue).ToList() is { Count: > 0 } homeless)
        {
            ModelState.Remove(nameof(NewText));
            NewText = string.Join(" · ", homeless);
        }
        foreach (var block in Issue?.Blocks ?? [])
        {
            if (Lines.GetValueOrDefault(block.Key) is { IsReworded: true }) continue;
            var (field, turned) = ($"{nameof(Lines)}[{block.Key}].{nameof(LineInput.Text)}", Lines.GetValueOrDefault(block.Key));
            ModelState.Remove(field);
            Lines[block.Key] = new() { Was = ShownIn(block), Text = ShownIn(block), WasKept = turned?.WasKept ?? block.IsKept, Kept = turned?.Kept ?? block.IsKept };
        }
        if (LineInput.Plain(Opening) != LineInput.Plain(OpeningWas)) return;
        ModelState.Remove(nameof(Opening));
        Opening = Issue?.Opening;
    }
}
