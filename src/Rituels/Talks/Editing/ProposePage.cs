using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>What a form about a talk works with.</summary>
public sealed record TalkTools(TalksWords Words, TalkNotices Notices, TalkDoor Door, WorkerBell Bell, IEnumerable<IRoomBook> Rooms)
{
    /// <summary>
    /// Whether a talk may be there then; otherwise it is told at the field. What is past is only noted, what stays where and when it is may stay, and
    /// a room that was asked for by who gives the talk, or by who writes this, is the talk's.
    /// </summary>
    internal async Task CheckRoom(FormReader form, string field, Visit visit, Talk talk, TalkWhen when, CancellationToken stop)
    {
        if (when.Place.Length == 0 || when.Day < visit.Today || (talk is { IsDated: true, When: { } was } && was with { Link = when.Link, Seats = when.Seats } == when)) return;
        IReadOnlyCollection<Guid> seekers = [.. talk.With, .. new[] { talk.LeadId, visit.Person?.Id }.OfType<Guid>()];
        foreach (var book in Rooms)
            if (await book.IsTaken(visit.Cohort, when.Place, when.Room, talk.Id, seekers, stop)) form.WrongText(field, Words["wrong-room"]);
    }
}

/// <summary>A screen with the form of a talk: a new one, or one that is there.</summary>
public abstract class ProposePage(Desk desk, TalkTools tools) : FormPage(desk)
{
    [BindProperty] public TalkInput Typed { get; set; } = new();

    public TalkBook Book { get; private set; } = null!;
    public TalkKinds Kinds { get; private set; } = null!;
    public TalkFolk Folk { get; private set; } = null!;
    protected TalkTools Tools => tools;

    public IEnumerable<(string, string)> KindChoices => Kinds.All.Select(kind => (kind.Key, kind.Name));
    public IEnumerable<(string, string)> AudienceChoices => Enum.GetValues<TalkAudience>().Select(audience => (audience.ToString(), tools.Words.Audience(audience)));
    public IEnumerable<(string, string)> LeadChoices => Folk.Leads.Select(Choice).Prepend(("", tools.Words["choose"]));
    public IEnumerable<(string, string)> WithChoices => Folk.Here.Select(Choice).Prepend(("", tools.Words["nobody-else"]));

    /// <summary>Somebody of the cohort who may lead leads, unless they choose somebody else.</summary>
    protected Guid? Self => Folk.MayLead(Visit.Person!.Id) ? Visit.Person.Id : null;

    protected async Task<bool> LoadWith(Talk? talk)
    {
        Book = await Db.TalkBookOf(Visit.Cohort, Stop);
        Kinds = new(Book, tools.Words);
        Folk = TalkFolk.Of(await Db.Memberships.AsNoTracking().Of(Visit.Cohort).ToListAsync(Stop), Visit.Today, talk);
        Typed.Whole();
        return true;
    }

    protected TalkText Read() => Typed.Read(Form, nameof(Typed), Kinds, Folk, tools.Words);

    /// <summary>Staff are told of a kind that they asked to be told of.</summary>
    protected Task Note(Talk talk) => Kinds.Of(talk.Kind) is { TellsStaff: true } or { StaffBooks: true } ? tools.Notices.Proposed(talk, Visit.Now, Stop) : Task.CompletedTask;

    private static (string, string) Choice(Person person) => (person.Id.ToString(), person.Name);
}
