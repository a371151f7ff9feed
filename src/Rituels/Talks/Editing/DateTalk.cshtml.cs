using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>When and where a talk is, as the form sends it.</summary>
public sealed class WhenInput
{
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }
    public string? Seats { get; set; }

    /// <summary>As far as they can be understood.</summary>
    internal RoomTime? Time => RoomOffer.TimeOf(Day, null, From, Until, 1);
    internal int SeatsWanted => int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) ? seats : 0;

    public static WhenInput Of(Talk talk) => new()
    {
        Day = SpanInput.Write(talk.Day), From = talk.Day is null ? "12:30" : talk.From.Write(), Until = talk.Day is null ? "13:30" : talk.Until.Write(),
        Place = talk.Place, Link = talk.Link, Seats = talk.Seats?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>From a year before the cohort begins to a year after its end: what was held already may be noted.</summary>
    /// <param name="taken">Seats that people have.</param>
    internal TalkWhen Read(FormReader form, string field, Cohort cohort, int taken, TalksWords words)
    {
        string Of(string name) => $"{field}.{name}";
        var (day, from, until) = (form.RequiredDay(Of(nameof(Day)), Day), form.Hour(Of(nameof(From)), From, words), form.Hour(Of(nameof(Until)), Until, words));
        if (form.Holds && (day < cohort.Starts.AddYears(-1) || day > cohort.Ends.AddYears(1))) form.WrongText(Of(nameof(Day)), words["wrong-day-far"]);
        if (form.Holds && until <= from) form.WrongText(Of(nameof(Until)), words["wrong-until"]);
        var seats = string.IsNullOrWhiteSpace(Seats) ? (int?)null : form.Number(Of(nameof(Seats)), Seats, 1, TalkWhen.MostSeats);
        if (form.Holds && seats < taken) form.WrongText(Of(nameof(Seats)), words.Count("wrong-seats", taken));
        return new(day, from, until, form.OptionalText(Of(nameof(Place)), Place, TalkText.LongestLine), form.WebLink(Of(nameof(Link)), Link, words), seats);
    }
}

/// <summary>Gives a talk its day, hours, place and seats, or others: those who come are told, and freed seats go to those who wait.</summary>
[Seen(By.Members)]
public sealed class DateTalkModel(Desk desk, TalkTools tools, RoomOffer rooms) : FormPage(desk)
{
    [BindProperty] public WhenInput Typed { get; set; } = new();

    public Talk Talk { get; private set; } = null!;
    public TalkKind Kind { get; private set; } = null!;
    public RoomOffer Rooms => rooms;
    private TalkBook Book { get; set; } = null!;
    private bool HasChanged { get; set; }

    protected override async Task<bool> Load()
    {
        if (await Db.TalkOf(Visit, (string?)RouteData.Values["id"], Stop) is not { } talk || !Visit.MayEdit(talk) || talk.LeadId is null) return false;
        (Talk, Book) = (talk, await Db.TalkBookOf(Visit.Cohort, Stop));
        Kind = new TalkKinds(Book, tools.Words).Of(talk.Kind);
        await rooms.Open(Visit.Cohort, Stop);
        return true;
    }

    public void OnGet() => Typed = WhenInput.Of(Talk);

    public async Task<IActionResult> OnPost()
    {
        var when = Typed.Read(Form, nameof(Typed), Visit.Cohort, Talk.SignedUp.Count(seat => seat.IsIn), tools.Words);
        if (Form.Holds) await tools.CheckRoom(Form, "Typed.Place", Visit, Talk, when, Stop);
        if (!Form.Holds) return Page();
        try
        {
            await tools.Door.Change(Visit.Cohort, Talk.Id, talk => Put(talk, when), Visit.Now, Stop);
            tools.Bell.Ring();
            return Done(!HasChanged ? "saved" : Talk.State == TalkState.Dated ? "moved" : "dated", $"/{Visit.Cohort.Slug}/talks/{Talk.Id}");
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            return await Load() ? Refuse("stale") : NotFound();
        }
    }

    /// <summary>Free rooms for as many as it has seats, below what is typed, of which nothing is saved.</summary>
    public async Task<IActionResult> OnPostRooms(Guid? room)
    {
        ModelState.Clear();
        if (await rooms.Look(Visit.Cohort, Typed.Time, Typed.SeatsWanted, room, Talk.Id, Stop) is { } chosen) Typed.Place = $"{chosen.Place} – {chosen.Room}";
        return Page();
    }

    /// <summary>Who signed up meanwhile keeps their seat.</summary>
    private async Task Put(Talk talk, TalkWhen when)
    {
        Db.Entry(talk).Property(t => t.Version).OriginalValue = Version;
        var (taken, before) = (talk.SignedUp.Count(seat => seat.IsIn), talk.When);
        HasChanged = talk.Date(when.Seats < taken ? when with { Seats = taken } : when, Visit.Now);
        if (HasChanged) await tools.Notices.Changed(Visit.Cohort, talk, Book, before, Visit.Now, Stop);
    }
}
