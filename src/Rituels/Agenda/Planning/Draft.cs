namespace Rituels.Agenda;

/// <summary>A session while its row or its section is read, field by field.</summary>
internal sealed class Draft(int line)
{
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

    public List<string> Audience { get; } = [];
    public List<string> Facilitators { get; } = [];
    public List<string> Speakers { get; } = [];
    public List<string> Objectives { get; } = [];
    public List<RunLine> Run { get; } = [];
    public PlannedStatus Status { get; set; }
    public DateReading? Alternatives { get; set; }
    public List<string> Unread { get; } = [];

    public void Doubt(string? text)
    {
        if (text is not null && !PlainText.IsBlank(text) && !Unread.Contains(text)) Unread.Add(text);
    }

    public void Take(Audience audience)
    {
        Add(Audience, audience.Groups);
        foreach (var words in audience.Unread) Doubt(words);
    }

    public static void Add(List<string> list, IEnumerable<string> more)
    {
        var known = list.Select(PlainText.Key).ToHashSet();
        list.AddRange(more.Where(text => known.Add(PlainText.Key(text))));
    }
}
