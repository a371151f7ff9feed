using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>What a form of two minutes asks of a talk.</summary>
public sealed class TalkInput
{
    /// <summary>The id that the talk will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Title { get; set; }
    public string? Kind { get; set; }
    public string? About { get; set; }
    public string? Lead { get; set; }
    public string? Audience { get; set; }
    public string? Wishes { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }
    public string? Gear { get; set; }
    public List<string?> With { get; set; } = [];
    public List<GuestInput> Guests { get; set; } = [];

    /// <summary>As many fields as there may be people.</summary>
    public TalkInput Whole()
    {
        (With, Guests) = ([.. With.Take(TalkText.MostWith)], [.. Guests.Take(TalkText.MostGuests)]);
        while (With.Count < TalkText.MostWith) With.Add(null);
        while (Guests.Count < TalkText.MostGuests) Guests.Add(new());
        return this;
    }

    /// <summary>An idea is for the cohort until somebody chooses: those of 0.5.0 are kept as open, which nobody chose.</summary>
    /// <param name="lead">Who sees to it unless somebody else is chosen.</param>
    public static TalkInput Of(Talk talk, Guid? lead) => new TalkInput
    {
        Key = talk.Id, Title = talk.Title, Kind = talk.Kind, About = talk.About, Lead = (talk.LeadId ?? lead)?.ToString(), Audience = (talk.State == TalkState.Idea ? TalkAudience.Cohort : talk.Audience).ToString(),
        Wishes = talk.Wishes, Place = talk.Place, Link = talk.Link, Gear = talk.Gear, With = [.. talk.With.Select(id => id.ToString())],
        Guests = [.. talk.Guests.Select(guest => new GuestInput { Name = guest.Name, About = guest.About })],
    }.Whole();

    internal TalkText Read(FormReader form, string field, TalkKinds kinds, TalkFolk folk, TalksWords words)
    {
        string Of(string name) => $"{field}.{name}";
        var kind = kinds.All.FirstOrDefault(known => known.Key == Kind)?.Key;
        if (kind is null) form.Wrong(Of(nameof(Kind)), "wrong-choice");
        if (!Enum.TryParse<TalkAudience>(Audience, out var audience) || !Enum.IsDefined(audience)) form.Wrong(Of(nameof(Audience)), "wrong-choice");
        var lead = Guid.TryParse(Lead, out var id) && folk.MayLead(id) ? id : (Guid?)null;
        if (lead is null) form.WrongText(Of(nameof(Lead)), words["wrong-lead"]);
        return new(form.Text(Of(nameof(Title)), Title, TalkText.LongestTitle), kind ?? TalkKinds.Usual, lead ?? default)
        {
            About = form.Paragraphs(Of(nameof(About)), About, TalkText.LongestAbout), Audience = audience,
            With = [.. Spoken(form, field, folk).Where(person => person != lead).Distinct()], Guests = [.. Guested(form, field)],
            Wishes = form.OptionalText(Of(nameof(Wishes)), Wishes, TalkText.LongestLine), Place = form.OptionalText(Of(nameof(Place)), Place, TalkText.LongestLine),
            Link = form.WebLink(Of(nameof(Link)), Link, words), Gear = form.OptionalText(Of(nameof(Gear)), Gear, TalkText.LongestLine),
        };
    }

    private IEnumerable<Guid> Spoken(FormReader form, string field, TalkFolk folk)
    {
        for (var i = 0; i < With.Count; i++)
            if (string.IsNullOrEmpty(With[i])) continue;
            else if (Guid.TryParse(With[i], out var id) && folk.IsHere(id)) yield return id;
            else form.Wrong($"{field}.{nameof(With)}[{i}]", "wrong-choice");
    }

    private IEnumerable<Guest> Guested(FormReader form, string field)
    {
        for (var i = 0; i < Guests.Count; i++)
        {
            var at = $"{field}.{nameof(Guests)}[{i}]";
            var about = form.OptionalText($"{at}.{nameof(GuestInput.About)}", Guests[i].About, TalkText.LongestLine);
            if (string.IsNullOrWhiteSpace(Guests[i].Name) && about.Length == 0) continue;
            yield return new(form.Text($"{at}.{nameof(GuestInput.Name)}", Guests[i].Name, CohortLimits.Name), about);
        }
    }
}

public sealed class GuestInput
{
    public string? Name { get; set; }
    public string? About { get; set; }
}

/// <summary>Who of the cohort may see to a talk and speak at it.</summary>
/// <param name="Here">In the cohort today, and those who give the talk already, by name.</param>
/// <param name="Fellows">Among them.</param>
public sealed record TalkFolk(IReadOnlyList<Person> Here, IReadOnlySet<Guid> Fellows)
{
    public IEnumerable<Person> Leads => Here.Where(person => Fellows.Contains(person.Id));
    public bool MayLead(Guid person) => Fellows.Contains(person);
    public bool IsHere(Guid person) => Here.Any(here => here.Id == person);

    /// <param name="parts">Of the cohort, with their people.</param>
    public static TalkFolk Of(IReadOnlyList<Membership> parts, DateOnly today, Talk? talk)
    {
        var here = parts.Where(m => m.CoversDay(today) || talk?.IsGivenBy(m.PersonId) == true).ToList();
        return new([.. here.Select(m => m.Person!).DistinctBy(p => p.Id).OrderBy(p => p.Name, NameOrder.Alphabetical)],
            here.Where(m => m.Role == Role.Fellow || talk?.LeadId == m.PersonId).Select(m => m.PersonId).ToHashSet());
    }
}
