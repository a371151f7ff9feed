namespace Rituels.Agenda;

/// <summary>
/// Reads the days in a text, in French and English: "16 &amp; 17 mai", "6-7 sept", "11 au 15 février", "30 mai - 1er juin", "7 ou 14 novembre",
/// "May 30 to June 1", "8/3", "2019-02-11". A month told once serves the days around it that have none; so does a year.
/// </summary>
internal sealed class DateReader
{
    private readonly string _text;
    private readonly List<DatePart> _parts;
    private readonly int? _month;
    private readonly DateMentions _mentions = new();
    private int _from = -1, _to;
    private DayOfWeek? _weekday;
    private int? _leading;

    private DateReader(string text, int? month) => (_text, _parts, _month) = (text, DateTokens.In(text), month);

    /// <summary>The whole text is about days: a cell.</summary>
    /// <param name="month">Of the days that name none, when the table tells it once.</param>
    public static DateReading Read(string text, int? month = null) => new DateReader(text, month).Read();

    /// <summary>The first days in a text about other things; a number without its month is none.</summary>
    public static DateReading Find(string text) => new DateReader(text, null).Read();

    private DateReading Read()
    {
        for (var at = 0; at < _parts.Count; at++)
            if (!Take(_parts[at], at)) break;
        _mentions.Month(_month);
        return _mentions.Read() is not { Days.Count: > 0 } reading || _from < 0
            ? DateReading.Nothing(_text)
            : reading with { Written = _text[_from.._to].Trim(), Before = _text[.._from], After = _text[_to..] };
    }

    /// <summary>False when the days end before this part.</summary>
    private bool Take(DatePart part, int at)
    {
        switch (part.Token)
        {
            case DateToken.Weekday: return TakeWeekday(part);
            case DateToken.Number: return TakeNumber(part, at);
            case DateToken.Year: return TakeYear(part);
            case DateToken.Whole: return Open(part, () => _mentions.Add(part.Day! with { Weekday = Weekday() }), consumes: true);
            case DateToken.Month: return TakeMonth(part, at);
            case DateToken.Ordinal: return Extend(part);
            case DateToken.Through or DateToken.And or DateToken.Or or DateToken.Slash or DateToken.Comma: return Join(part, at);
            case DateToken.Between: return _mentions.IsEmpty && Open(part, _mentions.Choose, consumes: false);
            case DateToken.Doubt: return _mentions.IsEmpty || Doubt(part);
            case DateToken.Opens: return _mentions.IsEmpty || Next(at) is DateToken.Or or DateToken.Doubt or DateToken.Weekday;
            case DateToken.Filler or DateToken.Closes: return true;
            default: return Forget();
        }
    }

    private bool Open(DatePart part, Action read, bool consumes)
    {
        if (_from < 0) _from = part.From;
        read();
        if (consumes) _to = part.To;
        return true;
    }

    /// <summary>Before its day, or behind it as Org writes.</summary>
    private bool TakeWeekday(DatePart part)
    {
        if (_mentions.IsEmpty || _mentions.Expects) return Open(part, () => _weekday = (DayOfWeek)part.Value, consumes: false);
        return _mentions.Weekday((DayOfWeek)part.Value) && Extend(part);
    }

    private bool TakeNumber(DatePart part, int at)
    {
        if (IsNumbering(at)) return true;
        // "8 mars 18": a number right behind a month that closed its days is a year.
        if (at > 0 && _parts[at - 1].Token == DateToken.Month && _leading is null && part.Value is >= 10 and < 100 && _mentions.EndsWithMonth && Next(at) is not DateToken.Word)
            return Open(part, () => _mentions.Year(2000 + part.Value), consumes: true);
        if (!_mentions.IsEmpty && !_mentions.Expects && !Forget()) return false;
        return Open(part, () => _mentions.Add(new(part.Value, _leading, null, Weekday())), consumes: true);
    }

    /// <summary>"Session 3", "n° 3".</summary>
    private bool IsNumbering(int at) =>
        at > 0 && (_parts[at - 1].Token == DateToken.Numbered || (at > 1 && _parts[at - 1].Token == DateToken.Ordinal && _parts[at - 2].Token == DateToken.Numbered));

    private bool TakeYear(DatePart part)
    {
        if (_mentions.IsEmpty || !_mentions.Year(part.Value)) return _mentions.IsEmpty;
        _to = part.To;
        return true;
    }

    private bool TakeMonth(DatePart part, int at)
    {
        if (IsTuesday(part, at)) return TakeWeekday(part with { Value = (int)DayOfWeek.Tuesday });
        if (_mentions.Month(part.Value)) return Extend(part);
        var leads = Next(at) is DateToken.Number && (_mentions.IsEmpty || _mentions.Expects);
        return leads ? Open(part, () => _leading = part.Value, consumes: false) : _mentions.IsEmpty && Forget();
    }

    private bool IsTuesday(DatePart part, int at)
    {
        if (PlainText.Key(_text[part.From..part.To]).TrimEnd('.') != DayNames.MarchOrTuesday) return false;
        if (_mentions.EndsWithMonth && !_mentions.Expects) return true;
        return Next(at) is DateToken.Whole || IsListOfDays(at + 1) || (Next(at) is DateToken.Number && (Next(at + 1) is DateToken.Month || (Next(at + 1) is DateToken.Ordinal && Next(at + 2) is DateToken.Month)));
    }

    /// <summary>"Mar. 8 &amp; mer. 9 juin": days with their weekdays, and then their month.</summary>
    private bool IsListOfDays(int at)
    {
        var named = false;
        for (; at < _parts.Count && _parts[at].Token is not DateToken.Month; at++)
        {
            if (_parts[at].Token is not (DateToken.Number or DateToken.Ordinal or DateToken.And or DateToken.Comma or DateToken.Through or DateToken.Slash or DateToken.Or or DateToken.Weekday or DateToken.Filler)) return false;
            named |= _parts[at].Token == DateToken.Weekday;
        }
        return named && at < _parts.Count;
    }

    private bool Extend(DatePart part)
    {
        if (!_mentions.IsEmpty) _to = part.To;
        return true;
    }

    /// <summary>Joins the next day, when one follows; words such as "to" end the days otherwise.</summary>
    private bool Join(DatePart part, int at)
    {
        if (_mentions.IsEmpty) return part.Token is not DateToken.Or || Forget();
        if (part.Token == DateToken.Comma && Next(at) == DateToken.Year) return true;
        if (!DayFollows(at + 1)) return false;
        _mentions.Join(part.Token);
        return true;
    }

    private bool DayFollows(int at)
    {
        while (at < _parts.Count && _parts[at].Token is DateToken.Filler or DateToken.Weekday or DateToken.Through or DateToken.Or or DateToken.And or DateToken.Opens) at++;
        return at < _parts.Count && (_parts[at].Token is DateToken.Number or DateToken.Whole || (_parts[at].Token == DateToken.Month && Next(at) is DateToken.Number));
    }

    private bool Doubt(DatePart part)
    {
        _mentions.Doubt();
        return Extend(part);
    }

    /// <summary>A word of another kind: the days are over, or those before it were mere numbers.</summary>
    private bool Forget()
    {
        if (_mentions.HasMonth) return false;
        _mentions.Clear();
        (_from, _weekday, _leading) = (-1, null, null);
        return true;
    }

    private DayOfWeek? Weekday()
    {
        var named = _weekday;
        _weekday = null;
        return named;
    }

    private DateToken? Next(int at) => at + 1 < _parts.Count ? _parts[at + 1].Token : null;
}
