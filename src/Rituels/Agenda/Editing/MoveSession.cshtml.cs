using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Puts a session on other days or hours, or decides between those on which it may be.</summary>
[Seen(By.Staff)]
public sealed class MoveSessionModel(Desk desk, SheetWords words) : SessionPage(desk)
{
    [BindProperty] public MoveInput Move { get; set; } = new();

    public IReadOnlyList<DateOnly> Open => Session.Sheet.Alternatives.Count == 0 ? [] : [.. Session.Sheet.EveryFirstDay.Order()];

    public bool HasSteps => Session.Sheet.From is not null && (Session.Sheet.RunOfShow.Any(step => step.From is not null) || Session.Sheet.Audience.Any(invited => invited.IsPartTime));

    public void OnGet() => Move = MoveInput.Of(Session.Sheet);

    public async Task<IActionResult> OnPost()
    {
        var sheet = Read();
        if (Form.Holds && Outside(sheet).FirstOrDefault() is { } fault)
            Form.WrongText("Move.Until", words["move-run-outside", fault.Text]);
        return Form.Holds ? await Keep(sheet, "saved") : Page();
    }

    /// <summary>Steps that only the move would leave outside the session: they keep their order, whatever their hours.</summary>
    private IEnumerable<LineFinding> Outside(SessionSheet moved)
    {
        var before = Session.Sheet.RunOfShow.Select(step => RunCheck.IsOutside(step, Session.Sheet)).ToList();
        return RunText.Read(RunText.Write(moved.RunOfShow, words["run-day"])).Typed.Zip(before)
            .Where(pair => !pair.Second).SelectMany(pair => RunCheck.Faults(new([pair.First], []), moved));
    }

    /// <summary>Decided so already is no conflict.</summary>
    public async Task<IActionResult> OnPostDecide(DateOnly? day) => day is { } chosen && Session.Sheet.EveryFirstDay.Contains(chosen)
        ? await Keep(Open.Count == 0 ? Session.Sheet : Session.Sheet.DecidedFor(chosen), "saved") : Refuse("stale");

    private SessionSheet Read()
    {
        var starts = Form.RequiredDay("Move.Starts", Move.Starts);
        var ends = Form.Day("Move.Ends", Move.Ends) ?? starts;
        if (ends < starts) Form.Wrong("Move.Ends", "wrong-order");
        if (ends.DayNumber - starts.DayNumber >= SheetLimits.Days) Form.WrongText("Move.Ends", words["wrong-days", SheetLimits.Days]);
        var (from, until) = Form.Hours("Move", Move.From, Move.Until, starts == ends, words);
        return Form.Holds ? Session.Sheet.MovedTo(starts, ends, from, until, Move.Along) : Session.Sheet;
    }
}

/// <summary>Other days and hours as the form sends them.</summary>
public sealed class MoveInput
{
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public bool Along { get; set; }

    internal static MoveInput Of(SessionSheet sheet) => new()
    {
        Starts = SpanInput.Write(sheet.Starts), Ends = sheet.Length > 1 ? SpanInput.Write(sheet.Ends) : null,
        From = GroupInput.Write(sheet.From), Until = GroupInput.Write(sheet.Until), Along = true,
    };
}
