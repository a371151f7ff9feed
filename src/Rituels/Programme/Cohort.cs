namespace Rituels.Programme;

/// <summary>
/// A promotion: its dates, words, rhythm and days off. Everything a week depends on is in this one record, so that one
/// read tells what any week of it is.
/// </summary>
public sealed class Cohort : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public required DateOnly Starts { get; set; }
    public required DateOnly Ends { get; set; }

    /// <summary>Two-letter codes among fr and en; the first is the cohort's default.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["fr", "en"];

    public Vocabulary Vocabulary { get; set; } = Vocabulary.Default;

    /// <summary>The accent colour as #rrggbb; null is the product's own.</summary>
    public string? Accent { get; set; }

    public bool HasLogo { get; set; }

    /// <summary>Named on the instance's front page, to everyone.</summary>
    public bool IsListed { get; set; } = true;

    public bool IsSample { get; init; }

    /// <summary>Mail goes to each person of the cohort, to list addresses, or to both.</summary>
    public bool MailsEveryone { get; set; } = true;
    public IReadOnlyList<string> Lists { get; set; } = [];

    public IReadOnlyList<RhythmFrom> Rhythms { get; private set; } = [];
    public IReadOnlyList<DayOff> DaysOff { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>A closed cohort is an archive: read, never written.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; set; }

    /// <summary>Counts the changes within the cohort, its teams and people too: of two that were checked against the same count, one is saved.</summary>
    public int Roll { get; private set; }

    /// <summary>On the cohort's clocks; null as long as it lives.</summary>
    public DateOnly? ClosedOn => ClosedAt is { } closed ? Today(closed) : null;

    public bool IsClosed => ClosedAt is not null;

    public static Cohort Start(string slug, string name, DateOnly starts, DateOnly ends, Rhythm rhythm, DateTimeOffset now, bool sample = false) =>
        new() { Slug = slug, Name = name, Starts = starts, Ends = ends, CreatedAt = now, IsSample = sample, Rhythms = [new(IsoWeek.Of(DateOnly.MinValue.AddDays(7)), rhythm)] };

    /// <summary>
    /// The same cohort another year: words, rhythm, recipients, colours and languages; neither people, days off nor logo.
    /// The end moves by the whole weeks between both starts, and so stays the same day of the week.
    /// </summary>
    public Cohort Again(string slug, string name, DateOnly starts, DateTimeOffset now)
    {
        var shift = IsoWeek.Of(starts).Monday.DayNumber - IsoWeek.Of(Starts).Monday.DayNumber;
        var again = Start(slug, name, starts, Ends.AddDays(shift), LatestRhythm, now);
        (again.Languages, again.Vocabulary, again.Accent, again.IsListed) = (Languages, Vocabulary, Accent, IsListed);
        (again.MailsEveryone, again.Lists) = (MailsEveryone, Lists);
        return again;
    }

    /// <summary>A copy to try a change on, before anybody decides: what it holds is never saved.</summary>
    public Cohort Trial() => (Cohort)MemberwiseClone();

    /// <summary>That of a week before all of them is the first.</summary>
    public Rhythm RhythmOf(IsoWeek week) => (Rhythms.LastOrDefault(r => r.From <= week) ?? Rhythms[0]).Rhythm;

    /// <summary>The rhythm that the settings show: the last one chosen, even before its first week.</summary>
    public Rhythm LatestRhythm => Rhythms[^1].Rhythm;

    /// <summary>The week that <paramref name="now"/> falls in, the last that has begun: before its opening, the week before is still running.</summary>
    public IsoWeek WeekAt(DateTimeOffset now)
    {
        // East of Greenwich a week begins while UTC still shows the Sunday before.
        var week = IsoWeek.Of(DateOnly.FromDateTime(now.UtcDateTime)).Next;
        while (now < Begins(week)) week = week.Previous;
        return week;
    }

    /// <summary>In which language it writes to somebody: theirs when it speaks it, else its first.</summary>
    public string LanguageOf(Person person) => person.Language is { } own && Languages.Contains(own) ? own : Languages[0];

    /// <summary>The day in the cohort's time zone.</summary>
    public DateOnly Today(DateTimeOffset now) => now.DayIn(Zone(now));

    public TimeZoneInfo Zone(DateTimeOffset now) => TimeZoneInfo.FindSystemTimeZoneById(RhythmOf(WeekAt(now)).TimeZone);

    private DateTimeOffset Begins(IsoWeek week) => WorkingWeek.Begins(RhythmOf(week), week);

    /// <summary>
    /// Chooses another rhythm from the next week on, the first that would not have begun already; one chosen before the
    /// cohort's first week counts from the start.
    /// </summary>
    /// <returns>The first week that follows it.</returns>
    public IsoWeek ChangeRhythm(Rhythm rhythm, DateTimeOffset now)
    {
        if (rhythm == LatestRhythm) return Rhythms[^1].From;
        var from = ChangesFrom(now, rhythm);
        Rhythms = [.. Rhythms.Where(r => r.From < from), new(from, rhythm)];
        return from;
    }

    /// <summary>
    /// The first week that a change of settings counts for: the next to begin; before the cohort's first week, every one.
    /// <paramref name="rhythm"/> is the one that week would follow, where it is about to change.
    /// </summary>
    public IsoWeek ChangesFrom(DateTimeOffset now, Rhythm? rhythm = null)
    {
        var from = WeekAt(now).Next;
        while (WorkingWeek.Begins(rhythm ?? RhythmOf(from), from) <= now) from = from.Next;
        return from <= IsoWeek.Of(Starts) ? Rhythms[0].From : from;
    }

    public DayOff? DeclareDayOff(DateOnly from, DateOnly to, string? label, DateTimeOffset? now)
    {
        if (DaysOff.Any(d => d.WithdrawnAt is null && d.From == from && d.To == to)) return null;
        var dayOff = new DayOff(from, to, label, now);
        DaysOff = [.. DaysOff, dayOff];
        return dayOff;
    }

    public void WithdrawDayOff(DateOnly from, DateOnly to, DateTimeOffset now) =>
        DaysOff = [.. DaysOff.Select(d => d.WithdrawnAt is null && d.From == from && d.To == to ? d with { WithdrawnAt = now } : d)];

    public bool IsDayOff(DateOnly day) => DaysOff.Any(d => d.WithdrawnAt is null && d.Covers(day));

    /// <summary>The week exists when its closing day, before any move, lies within the cohort's dates.</summary>
    public bool Has(IsoWeek week) => week.Day(RhythmOf(week).Schedule.Closes.Day) is var day && Starts <= day && day <= Ends;

    public IsoWeek FirstWeek => IsoWeek.Of(Starts) is var week && Has(week) ? week : week.Next;
    public IsoWeek LastWeek => IsoWeek.Of(Ends) is var week && Has(week) ? week : week.Previous;

    /// <summary>The cohort's weeks whose Monday lies between the two days, both included.</summary>
    public IEnumerable<IsoWeek> WeeksBetween(DateOnly from, DateOnly to)
    {
        for (var week = IsoWeek.Of(Starts); week.Monday <= Ends && week.Monday <= to; week = week.Next)
            if (week.Monday >= from && Has(week)) yield return week;
    }

    /// <summary>No further than a year from its days: one that is is a slip of the keyboard.</summary>
    public bool IsNear(DateOnly day) => Starts.AddYears(-1) <= day && day <= Ends.AddYears(1);

    /// <summary>
    /// What the week is, days off declared and withdrawn on the way included: a change acts on a running week as long as
    /// the week has not closed and would not close in the past.
    /// </summary>
    public WeekPlan PlanOf(IsoWeek week)
    {
        var rhythm = RhythmOf(week);
        WeekPlan Knowing(DateTimeOffset? moment) =>
            WorkingWeek.Plan(rhythm, day => DaysOff.Any(d => d.KnownAt(moment) && d.Covers(day)), week);

        var begins = WorkingWeek.Begins(rhythm, week);
        var plan = Knowing(begins);
        foreach (var change in ChangesAfter(begins, week))
        {
            if (plan.IsClosedAt(change)) break;
            if (Knowing(change) is var next && !next.IsClosedAt(change)) plan = next;
        }
        return plan;
    }

    private IEnumerable<DateTimeOffset> ChangesAfter(DateTimeOffset begins, IsoWeek week) =>
        DaysOff.Where(d => d.From <= week.Sunday && week.Monday <= d.To)
            .SelectMany(d => new[] { d.DeclaredAt, d.WithdrawnAt })
            .OfType<DateTimeOffset>()
            .Where(moment => moment > begins)
            .Order();

    /// <summary>Weeks of the cohort from that one on.</summary>
    public IEnumerable<IsoWeek> WeeksFrom(IsoWeek week)
    {
        for (var next = week < FirstWeek ? FirstWeek : week; next <= LastWeek; next = next.Next)
            if (Has(next)) yield return next;
    }

    /// <summary>Whether somebody among these is staff today and stays until the end.</summary>
    public bool KeepsStaff(IEnumerable<Membership> memberships, DateOnly today) =>
        memberships.Any(m => m.Role == Role.Staff && !(today < m.From) && !(m.To < Ends));

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
    public void Reopen() => ClosedAt = null;
}
