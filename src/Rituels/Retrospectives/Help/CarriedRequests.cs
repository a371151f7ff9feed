using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What the weekly form says of requests for help: this week's, and whether earlier ones still stand.</summary>
public sealed partial class EditModel
{
    /// <summary>The open requests for help that came before this week's, the oldest first: the team's, and those that whoever files asks for themselves.</summary>
    public IReadOnlyList<RequestForHelp> Asked { get; private set; } = [];

    private async Task FindAsked() =>
        Asked = [.. (await recall.Of(("asked", Team.Id, visit.Person!.Id), () => desk.OpenFor(visit.Cohort, Team.Id, visit.Person!.Id, HttpContext.RequestAborted))).Where(IsEarlier)];

    /// <summary>Of an earlier week, or asked elsewhere before this one closes.</summary>
    private bool IsEarlier(RequestForHelp asked) => asked.IsOpen && (asked.Week is { } week ? week < Plan.Week : asked.AskedOn <= Plan.ClosingDay);

    private Task Ask(string text) => desk.AskedInWeek(visit.Cohort, Team.Id, Plan.Week, text, visit.Person!.Id, visit.Now, HttpContext.RequestAborted);

    private async Task End()
    {
        foreach (var asked in Asked)
            if (ChoiceOf(asked) is { } end) await desk.End(visit.Cohort, asked.Id, end, visit.Person!.Id, visit.Now, HttpContext.RequestAborted);
    }

    /// <summary>How the sent form ends an earlier request for help; null when it keeps it.</summary>
    public HelpState? ChoiceOf(RequestForHelp asked) => Request.HasFormContentType ? HelpChoice.Outcome(Request.Form[HelpChoice.FieldOf(asked)]) : null;
}
