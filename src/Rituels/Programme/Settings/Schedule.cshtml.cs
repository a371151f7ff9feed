using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>The rhythm of a cohort's weeks. A change counts from the next week on; the weeks to come can be seen before it is saved.</summary>
[Seen(By.Staff)]
public sealed class ScheduleModel(Desk desk) : SettingsPage(desk)
{
    public const int MostReminders = CohortLimits.Reminders;
    private const int WeeksShown = 4;

    [BindProperty] public MomentInput Opens { get; set; } = new();
    [BindProperty] public List<ReminderInput> Reminders { get; set; } = [];
    [BindProperty] public MomentInput Closes { get; set; } = new();
    [BindProperty] public MomentInput Digest { get; set; } = new();
    [BindProperty] public string? TimeZone { get; set; }
    [BindProperty] public string? Holidays { get; set; }
    [BindProperty] public string? Filing { get; set; }

    /// <summary>The cohort whose weeks are shown: itself, or as it would be.</summary>
    public Cohort Shown { get; private set; } = null!;

    /// <summary>The first week of a rhythm that is not running yet; null once it runs.</summary>
    public IsoWeek? CountsFrom => Shown.Rhythms[^1].From is var from && from > Shown.WeekAt(Visit.Now) ? from : null;

    public IEnumerable<WeekPlan> Weeks =>
        Shown.WeeksFrom(CountsFrom ?? Shown.WeekAt(Visit.Now)).Take(WeeksShown).Select(Shown.PlanOf);

    protected override async Task<bool> Load()
    {
        await base.Load();
        Shown = Cohort;
        return true;
    }

    public void OnGet()
    {
        var (schedule, rhythm) = (Cohort.LatestRhythm.Schedule, Cohort.LatestRhythm);
        (Opens, Closes, Digest) = (MomentInput.Of(schedule.Opens), MomentInput.Of(schedule.Closes), MomentInput.Of(schedule.Digest));
        (TimeZone, Holidays, Filing) = (rhythm.TimeZone, rhythm.Holidays, rhythm.Filing.ToString());
        Reminders = [.. schedule.Reminders.Select(ReminderInput.Of)];
        OfferOneMore();
    }

    public IActionResult OnPostPreview()
    {
        if (Typed() is { } rhythm)
        {
            Shown = Cohort.Trial();
            Shown.ChangeRhythm(rhythm, Visit.Now);
        }
        OfferOneMore();
        return Page();
    }

    public async Task<IActionResult> OnPostSave()
    {
        if (Typed() is { } rhythm)
        {
            Cohort.ChangeRhythm(rhythm, Visit.Now);
            return await Save(Cohort, "saved");
        }
        OfferOneMore();
        return Page();
    }

    private void OfferOneMore()
    {
        if (Reminders.Count < MostReminders && (Reminders.Count == 0 || !Reminders[^1].IsEmpty)) Reminders.Add(new ReminderInput());
    }

    private Rhythm? Typed()
    {
        var schedule = new Schedule(Form.Moment(nameof(Opens), Opens), TypedReminders(), Form.Moment(nameof(Closes), Closes), Form.Moment(nameof(Digest), Digest));
        if (!WallClock.Knows(TimeZone)) Form.Wrong(nameof(TimeZone), "wrong-time-zone");
        if (!Programme.Holidays.Rules.Contains(Holidays)) Form.Wrong(nameof(Holidays), "wrong-choice");
        if (!Enum.TryParse<Filing>(Filing, out var filing) || !Enum.IsDefined(filing)) Form.Wrong(nameof(Filing), "wrong-choice");
        if (Form.Holds) Tell(schedule.Faults());
        return Form.Holds ? new Rhythm(schedule, TimeZone!, Holidays!, filing) : null;
    }

    /// <summary>A row without an hour is none.</summary>
    private List<ScheduledReminder> TypedReminders()
    {
        var read = new List<ScheduledReminder>();
        for (var i = 0; i < Reminders.Count; i++)
            if (!Reminders[i].IsEmpty) read.Add(new(Reminders[i].IsToLists ? ReminderKind.Channel : ReminderKind.Member, Form.Moment($"{nameof(Reminders)}[{i}]", Reminders[i])));
        if (read.Count > MostReminders) Form.Wrong("", "wrong-reminders", MostReminders);
        return read;
    }

    private void Tell(IEnumerable<ScheduleFault> faults)
    {
        foreach (var fault in faults) Form.Wrong($"{FieldOf(fault)}.{nameof(MomentInput.Time)}", $"wrong-{fault.Key}");
    }

    /// <summary>The field of the form; faults count reminders without the empty rows.</summary>
    private string FieldOf(ScheduleFault fault)
    {
        if (fault.Field == "closes") return nameof(Closes);
        if (fault.Field == "digest") return nameof(Digest);
        var nth = int.Parse(fault.Field["reminders[".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        return $"{nameof(Reminders)}[{Reminders.Select((row, i) => (row, i)).Where(r => !r.row.IsEmpty).ElementAt(nth).i}]";
    }
}

/// <summary>A reminder as the form sends it; without an hour it is none.</summary>
public sealed class ReminderInput : MomentInput
{
    public string? Kind { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Time);
    public bool IsToLists => Kind == nameof(ReminderKind.Channel);

    public static ReminderInput Of(ScheduledReminder reminder)
    {
        var moment = Of(reminder.At);
        return new() { Kind = reminder.Kind.ToString(), Day = moment.Day, Time = moment.Time };
    }
}
