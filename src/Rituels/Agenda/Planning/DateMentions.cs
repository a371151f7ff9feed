namespace Rituels.Agenda;

/// <summary>The days read so far, and how each is joined to the one before.</summary>
internal sealed class DateMentions
{
    /// <summary>More days in one cell are no session's.</summary>
    private const int Most = 60;

    private readonly List<(DayMention Day, DateToken Joint)> _days = [];
    private DateToken? _joint;
    private bool _doubtful, _chooses;

    public bool IsEmpty => _days.Count == 0;
    public bool HasMonth => _days.Exists(day => day.Day.Month is not null);
    public bool EndsWithMonth => _days.Count > 0 && _days[^1].Day.Month is not null;

    /// <summary>A joining word stands after the last day.</summary>
    public bool Expects => _joint is not null;

    public void Add(DayMention day)
    {
        _days.Add((day, _joint ?? DateToken.Comma));
        _joint = null;
        // "11-15/02", "11/02 au 15/02/2019"
        for (var at = _days.Count - 2; at >= 0 && day.Month is not null; at--)
            _days[at] = _days[at] with { Day = _days[at].Day with { Month = _days[at].Day.Month ?? day.Month, Year = _days[at].Day.Year ?? YearBefore(day, _days[at].Day.Month) } };
    }

    private static int? YearBefore(DayMention day, int? month) => day.Month < month ? day.Year - 1 : day.Year;

    /// <summary>False when the last day has one, or none to have.</summary>
    public bool Weekday(DayOfWeek weekday)
    {
        if (!EndsWithMonth || _days[^1].Day.Weekday is not null) return false;
        _days[^1] = _days[^1] with { Day = _days[^1].Day with { Weekday = weekday } };
        return true;
    }

    /// <summary>Of several joining words in a row the strongest counts: ", ou", "- au".</summary>
    public void Join(DateToken joint) => _joint = _joint is { } stronger and not DateToken.Comma ? stronger : joint;

    public void Doubt() => _doubtful = true;

    /// <summary>"entre le 7 et le 14": some time within.</summary>
    public void Choose() => _chooses = _doubtful = true;

    public void Clear()
    {
        _days.Clear();
        (_joint, _doubtful, _chooses) = (null, false, false);
    }

    /// <summary>Gives the month to the last days that have none; false when all have one.</summary>
    public bool Month(int? month)
    {
        if (month is null || IsEmpty || EndsWithMonth || Expects) return false;
        for (var at = _days.Count - 1; at >= 0 && _days[at].Day.Month is null; at--) _days[at] = _days[at] with { Day = _days[at].Day with { Month = month } };
        return true;
    }

    /// <summary>Gives the year to the days before that have none; false when the last has one.</summary>
    public bool Year(int year)
    {
        if (_days[^1].Day.Year is not null) return false;
        var last = _days[^1].Day.Month;
        for (var at = _days.Count - 1; at >= 0 && _days[at].Day.Year is null; at--)
        {
            // "30 décembre - 2 janvier 2020" begins in 2019.
            if (_days[at].Day.Month > last) year--;
            last = _days[at].Day.Month ?? last;
            _days[at] = _days[at] with { Day = _days[at].Day with { Year = year } };
        }
        return true;
    }

    /// <summary>Nothing when a day has no month.</summary>
    public DateReading? Read()
    {
        if (_days.Count > Most || _days.Exists(day => day.Day.Month is null)) return null;
        List<DaysMention> days = [], alternatives = [];
        var list = days;
        for (var at = 0; at < _days.Count; at++)
        {
            var (day, joint) = (_days[at].Day, JointOf(at));
            if (joint == DateToken.Or) list = alternatives;
            if (joint == DateToken.Through && list.Count > 0) list[^1] = list[^1] with { To = day };
            else list.Add(new(day, day));
        }
        return new(days, alternatives, _doubtful || alternatives.Count > 0, "", "", "");
    }

    /// <summary>A slash joins two days in a row, and parts others; in a list that ends with "ou", commas say "ou" too.</summary>
    private DateToken JointOf(int at) => (at, _days[at].Joint) switch
    {
        (0, _) => DateToken.Comma,
        (_, DateToken.And) when _chooses => DateToken.Through,
        (_, DateToken.Slash) => _days[at].Day.Day == _days[at - 1].Day.Day + 1 ? DateToken.And : DateToken.Or,
        (_, DateToken.Comma) when _days.Exists(day => day.Joint == DateToken.Or) => DateToken.Or,
        var (_, joint) => joint,
    };
}
