using Microsoft.AspNetCore.Mvc;
using Rituels.Calendars;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Days off and breaks of a cohort. What a change moves is shown first; only then it is made.</summary>
[Seen(By.Staff)]
public sealed class DaysOffModel(Desk desk, IEnumerable<IHearOfDaysOff> rituals) : SettingsPage(desk)
{
    public const int Most = CohortLimits.DaysOff;
    private const int LongestLabel = CohortLimits.Label;

    [BindProperty] public SpanInput Typed { get; set; } = new();
    [BindProperty] public IFormFile? CalendarFile { get; set; }

    /// <summary>What a preview showed and the next form confirms.</summary>
    [BindProperty] public List<SpanInput> Spans { get; set; } = [];

    /// <summary>What declaring or withdrawing the spans would do; null when nothing is about to change.</summary>
    public IReadOnlyList<WeekChange>? Changes { get; private set; }
    public bool IsWithdrawal { get; private set; }

    public IEnumerable<DayOff> Ahead => Living.Where(d => d.To >= Visit.Today);
    public IEnumerable<DayOff> Past => Living.Where(d => d.To < Visit.Today).Reverse();
    private IEnumerable<DayOff> Living => Cohort.DaysOff.Where(d => d.WithdrawnAt is null).OrderBy(d => d.From).ThenBy(d => d.To);

    /// <summary>Public holidays ahead within the cohort's dates, with the key of their name.</summary>
    public IEnumerable<(DateOnly Day, string Key)> Holidays =>
        from number in Enumerable.Range(0, Math.Max(0, Cohort.Ends.DayNumber - Cohort.Starts.DayNumber + 1))
        let day = Cohort.Starts.AddDays(number)
        let key = Programme.Holidays.On(day, Cohort.RhythmOf(IsoWeek.Of(day)).Holidays)
        where key is not null && day >= Visit.Today
        select (day, key);

    public void OnGet() { }

    public IActionResult OnPostPreview()
    {
        if (Read(nameof(Typed), Typed, declares: true) is { } dayOff) Preview([dayOff], withdraws: false);
        return Page();
    }

    public IActionResult OnPostCalendar()
    {
        if (ReadCalendar() is { } daysOff) Preview(daysOff, withdraws: false);
        return Page();
    }

    public async Task<IActionResult> OnPostDeclare()
    {
        var daysOff = ReadSpans(declares: true);
        if (!Form.Holds) return Page();
        var before = Cohort.Trial();
        Declare(Cohort, daysOff);
        foreach (var ritual in rituals) await ritual.Declared(before, Cohort, Visit.Person!.Id, Visit.Now, Stop);
        return await Save(Cohort, "saved");
    }

    public IActionResult OnPostPreviewWithdrawal()
    {
        var daysOff = ReadSpans(declares: false);
        if (Form.Holds) Preview(daysOff, withdraws: true);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        var daysOff = ReadSpans(declares: false);
        if (!Form.Holds) return Page();
        Withdraw(Cohort, daysOff);
        return await Save(Cohort, "removed");
    }

    private void Preview(IReadOnlyList<DayOff> daysOff, bool withdraws)
    {
        var trial = Cohort.Trial();
        if (withdraws) Withdraw(trial, daysOff);
        else Declare(trial, daysOff);
        Changes = [.. WeekChange.Between(Cohort, trial, Visit.Now)];
        IsWithdrawal = withdraws;
        Spans = [.. daysOff.Select(d => SpanInput.Of(d.From, d.To, d.Label))];
    }

    private void Declare(Cohort cohort, IEnumerable<DayOff> daysOff)
    {
        foreach (var dayOff in daysOff) cohort.DeclareDayOff(dayOff.From, dayOff.To, dayOff.Label, Visit.Now);
    }

    private void Withdraw(Cohort cohort, IEnumerable<DayOff> daysOff)
    {
        foreach (var dayOff in daysOff) cohort.WithdrawDayOff(dayOff.From, dayOff.To, Visit.Now);
    }

    private List<DayOff> ReadSpans(bool declares)
    {
        if (Spans.Count == 0 || declares && Spans.Count > Most) Form.Wrong("", "wrong-days-off", Most);
        return [.. Spans.Select((span, i) => Read($"{nameof(Spans)}[{i}]", span, declares)).OfType<DayOff>()];
    }

    /// <summary>A span whose last day was left out is that one day. What was declared may always be withdrawn.</summary>
    private DayOff? Read(string field, SpanInput span, bool declares)
    {
        var label = Form.OptionalText($"{field}.Label", span.Label, LongestLabel);
        var (from, to) = Form.Span($"{field}.From", span.From, $"{field}.To", span.To);
        if (from is null && Form.Holds) Form.Wrong($"{field}.From", "wrong-empty");
        if (declares) CheckRoom($"{field}.From", from, to ?? from);
        return Form.Holds ? new DayOff(from!.Value, to ?? from.Value, label.Length == 0 ? null : label) : null;
    }

    private void CheckRoom(string field, DateOnly? from, DateOnly? to)
    {
        if (from < Cohort.Starts.AddYears(-1) || to > Cohort.Ends.AddYears(1)) Form.Wrong(field, "wrong-far");
        if (Living.Count() >= Most) Form.Wrong(field, "wrong-days-off", Most);
    }

    private List<DayOff>? ReadCalendar()
    {
        if (CalendarFile is null || CalendarFile.Length == 0) Form.Wrong(nameof(CalendarFile), "wrong-no-file");
        if (!Form.Holds) return null;
        try
        {
            using var file = CalendarFile!.OpenReadStream();
            return Take(Calendars.DaysOff.In(CalendarReader.Read(file), Visit.Zone, Cohort.Starts, Cohort.Ends));
        }
        catch (CalendarFormatException wrong)
        {
            Form.Wrong(nameof(CalendarFile), $"calendar-{wrong.Problem}", wrong.Line, wrong.Detail);
            return null;
        }
    }

    private List<DayOff>? Take(IReadOnlyList<DayOffSpan> spans)
    {
        var taken = spans.Select(Within).DistinctBy(d => (d.From, d.To)).Where(d => !Living.Any(known => known.From == d.From && known.To == d.To)).ToList();
        if (taken.Count == 0) Form.Wrong(nameof(CalendarFile), "wrong-no-days");
        if (taken.Count + Living.Count() > Most) Form.Wrong(nameof(CalendarFile), "wrong-days-off", Most);
        return Form.Holds ? taken : null;
    }

    /// <summary>A calendar of years of days off is cut to the cohort's dates.</summary>
    private DayOff Within(DayOffSpan span)
    {
        var label = span.Summary.ReplaceLineEndings(" ").Trim();
        return new DayOff(span.From < Cohort.Starts ? Cohort.Starts : span.From, span.To > Cohort.Ends ? Cohort.Ends : span.To,
            label.Length == 0 ? null : Characters.First(label, LongestLabel));
    }
}
