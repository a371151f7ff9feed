using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Where staff offer hours, and where teams see their sessions and book a free hour.</summary>
[Seen(By.Members)]
public sealed class HoursModel(Desk desk, CoachingWords words, CoachingLetters letters) : FormPage(desk)
{
    public const int MostMinutes = 240, FarthestMonths = 12;

    private List<CoachingSession> _planned = [];
    private IReadOnlyList<OfferedHours> _hours = [];

    [BindProperty] public HoursInput Offer { get; set; } = new();

    public string At => $"/{Visit.Cohort.Slug}/coaching";

    /// <summary>The reader's own teams, as a fellow.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>Sessions to come that the reader is invited to, as one of a team.</summary>
    public IReadOnlyList<CoachingSession> Coming { get; private set; } = [];

    /// <summary>What the reader offers, as staff, with who took each slot.</summary>
    public IEnumerable<OfferedHours> Own => _hours.Where(hours => hours.PersonId == Visit.Person!.Id);
    public bool MayBook => Teams.Count > 0 && !IsReadOnly;

    public CoachingSession? Taker(Slot slot) => _planned.Find(session => session.WithId == slot.Hours.PersonId && session.Meets(slot.Hours.Day, slot.From, slot.Until));

    /// <summary>What a team may book, by day.</summary>
    public IEnumerable<Slot> FreeFor(Team team) => _hours.Where(hours => hours.IsFor(team)).SelectMany(hours => hours.Slots).Where(slot => slot.IsFree(_planned, Visit.Cohort, Visit.Now))
        .OrderBy(slot => slot.Hours.Day).ThenBy(slot => slot.From).ThenBy(slot => slot.Hours.Person!.Name, NameOrder.Alphabetical);

    protected override async Task<bool> Load()
    {
        var own = Visit.Memberships.Where(m => m.Role == Role.Fellow && m.CoversDay(Visit.Today)).Select(m => m.TeamId).OfType<Guid>().ToList();
        var mentored = Visit.Memberships.Where(m => m.Role == Role.Mentor).Select(m => m.TeamId).OfType<Guid>().ToList();
        Teams = [.. (await Db.Teams.AsNoTracking().Where(t => own.Contains(t.Id)).ToListAsync(Stop)).OrderBy(t => t.Name, NameOrder.Alphabetical)];
        _planned = await Db.PlannedFrom(Visit.Cohort, Visit.Today, Stop);
        _hours = await Db.HoursFrom(Visit.Cohort, Visit.Today, Stop);
        Coming = [.. _planned.Where(s => own.Contains(s.TeamId) || (s.WithMentors && mentored.Contains(s.TeamId)))];
        if (!Sent("Offer.SlotMinutes")) Offer = HoursInput.Usual;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostOffer()
    {
        if (!Visit.IsStaff) return NotFound();
        if (Offer.Read(Form, Visit.Cohort, Visit.Person!.Id, Visit.Now, words) is not { } hours) return Page();
        if (Own.Any(own => own.Id != hours.Id && own.Meets(hours)))
        {
            Form.WrongText("Offer.From", words["wrong-overlap"]);
            return Page();
        }
        Db.Add(hours);
        return await SaveOnce<OfferedHours>(hours.Id, "added");
    }

    /// <summary>Hours go, what was booked stays: those who come have been told.</summary>
    public async Task<IActionResult> OnPostWithdraw(Guid hours)
    {
        if (!Visit.IsStaff) return NotFound();
        // Gone already, by a second press, is what was asked for; those of others are unknown here.
        if (Own.Any(own => own.Id == hours)) await Db.Set<OfferedHours>().Where(h => h.Id == hours).ExecuteDeleteAsync(Stop);
        else if (await Db.Set<OfferedHours>().AnyAsync(h => h.Id == hours, Stop)) return NotFound();
        return Done("removed");
    }

    /// <summary>Of two that press at once, one has the hour; the other is told, and chooses again.</summary>
    public async Task<IActionResult> OnPostBook(string? team, string? slot)
    {
        if (Teams.FirstOrDefault(own => own.Slug == team) is not { } own) return NotFound();
        if (FreeFor(own).FirstOrDefault(free => free.Key == slot) is not { } free) return await Taken(own, slot);
        var session = CoachingSession.Book(own, free, Visit.Person!.Id, Visit.Now);
        Db.Add(session);
        await letters.Tell(Visit.Cohort, session, own, free.Hours.Person, SessionNews.Booked, Visit.Now, Stop);
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException)
        {
            return await Taken(own, slot);
        }
        return Done("added");
    }

    /// <summary>By the team itself, with the first of two presses or by a fellow: it has what it asked for.</summary>
    private async Task<IActionResult> Taken(Team team, string? slot)
    {
        Db.ChangeTracker.Clear();
        await Load();
        if (_planned.Any(session => session.TeamId == team.Id && session.SlotKey == slot)) return Done("added");
        Form.WrongText("", words["taken"]);
        return Page();
    }
}

/// <summary>Hours to offer as the form sends them.</summary>
public sealed class HoursInput
{
    public static HoursInput Usual => new() { From = "14:00", Until = "17:00", SlotMinutes = "30" };

    /// <summary>The id that the hours will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? SlotMinutes { get; set; }
    public string? Place { get; set; }
    public bool IsForAll { get; set; }

    internal OfferedHours? Read(FormReader form, Cohort cohort, Guid person, DateTimeOffset now, CoachingWords words)
    {
        const string at = nameof(HoursModel.Offer) + ".";
        var (day, today) = (form.RequiredDay(at + nameof(Day), Day), cohort.Today(now));
        var (from, until) = (form.RequiredHour(at + nameof(From), From, words), form.RequiredHour(at + nameof(Until), Until, words));
        var minutes = form.Number(at + nameof(SlotMinutes), SlotMinutes, CoachingSession.LeastMinutes, HoursModel.MostMinutes);
        if (form.Holds && day < today) form.WrongText(at + nameof(Day), words["wrong-past"]);
        if (form.Holds && day > today.AddMonths(HoursModel.FarthestMonths)) form.WrongText(at + nameof(Day), words["wrong-late"]);
        if (form.Holds && until <= from) form.Wrong(at + nameof(Until), "wrong-order");
        if (form.Holds && (until - from).TotalMinutes < minutes) form.WrongText(at + nameof(SlotMinutes), words["wrong-slot"]);
        var place = form.OptionalText(at + nameof(Place), Place, CoachingSession.LongestPlace);
        return !form.Holds ? null : new() { Id = Key == default ? NewId.Next() : Key, CohortId = cohort.Id, PersonId = person, Day = day, From = from, Until = until, SlotMinutes = minutes, Place = place, IsForAll = IsForAll };
    }
}
