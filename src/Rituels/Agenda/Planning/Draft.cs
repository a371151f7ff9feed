namespace Rituels.Agenda;

/// <summary>A session while its row or its section is read, field by field.</summary>
internal sealed class Draft(int line)
{
    /// <summary>Under which its place is told: "Lieu", "Salle".</summary>
    private readonly HashSet<string> _placeNames = [];

    public int Line => line;
    public DateReading? Dates { get; set; }
    public string DateText { get; set; } = "";
    public Hours Hours { get; set; } = Hours.None;
    public string Title { get; set; } = "";
    public string Theme { get; set; } = "";

    /// <summary>The title only names a group or a kind of session.</summary>
    public bool IsGeneric { get; set; }

    /// <summary>The title as it is written, before what it says of groups is taken from it.</summary>
    public string Called { get; set; } = "";

    /// <summary>It stands in a table with columns for titles and for groups: a title there is one, however little it says.</summary>
    public bool IsEntitled { get; set; }

    public string? Place { get; set; }

    /// <summary>The document says that the place is not known: the one it has for all sessions does not serve.</summary>
    public bool PlaceIsOpen { get; set; }

    /// <summary>The same of its hours.</summary>
    public bool HoursAreOpen { get; set; }

    public List<string> Audience { get; } = [];

    /// <summary>The words that tell it, in a place of their own.</summary>
    public string? AudienceText { get; set; }
    public List<string> Facilitators { get; } = [];
    public List<string> Speakers { get; } = [];
    public List<string> Objectives { get; } = [];
    public List<RunLine> Run { get; } = [];
    public PlannedStatus Status { get; set; }

    /// <summary>What a column or a line of its own says of it.</summary>
    public string? StatusText { get; set; }

    /// <summary>Days of this session that part its run of show.</summary>
    public List<DateReading> DaysWithin { get; } = [];

    public DateReading? Alternatives { get; set; }
    public List<string> Unread { get; } = [];

    /// <summary>The texts that it is read from: cells, lines, its heading.</summary>
    public List<string> Sources { get; } = [];

    public void Doubt(string? text)
    {
        if (text is not null && !PlainText.IsBlank(text) && !Unread.Contains(text)) Unread.Add(text);
    }

    /// <summary>What a mark says beside the status: "annulée, météo", "lieu à confirmer".</summary>
    public void Hear(string mark)
    {
        Doubt(mark);
        if (!StatusWords.OnlyOpen(mark)) return;
        PlaceIsOpen |= PlainText.Words(mark).Exists(word => FieldNames.Exactly(word) == Field.Place);
        HoursAreOpen |= PlainText.Words(mark).Exists(word => FieldNames.Exactly(word) == Field.Hours);
    }

    /// <summary>The status further from confirmed counts.</summary>
    public void Decide(PlannedStatus status) => Status = DaysField.Max(Status, status);

    public void Take(Audience audience)
    {
        Add(Audience, audience.Groups);
        foreach (var words in audience.Unread) Doubt(words);
    }

    /// <summary>Hours told once more fill what is missing; what else they say is told.</summary>
    public void Take(Hours hours)
    {
        if (hours.LeavesOut || Hours.Disagrees(hours)) Doubt(hours.Written);
        Hours = Hours.Or(hours);
    }

    /// <summary>
    /// A place and its room, each by a name of its own, are one place. Of two by the same name the first stays, and one by a name beats one
    /// that stood among other words; the other is told.
    /// </summary>
    public void TakePlace(string place, string name = "")
    {
        var (isNamed, isOther) = (_placeNames.Count > 0, name.Length > 0 && !_placeNames.Contains(name));
        if (name.Length > 0) _placeNames.Add(name);
        if (Place is not { } known) Place = place;
        else if (PlainText.Holds(known, place)) return;
        else if (PlainText.Holds(place, known)) Place = place;
        else if (isOther && isNamed) Place = $"{known}, {place}";
        else if (isOther)
        {
            Doubt(known);
            Place = place;
        }
        else Doubt(place);
    }

    public static void Add(List<string> list, IEnumerable<string> more)
    {
        var known = list.Select(PlainText.Key).ToHashSet();
        list.AddRange(more.Where(text => known.Add(PlainText.Key(text))));
    }
}
