namespace Rituels.Calendars;

/// <summary>Reads one unfolded line, once from left to right (RFC 5545 §3.1, §3.2).</summary>
internal sealed class ContentLineParser(string text, int line)
{
    private int _at;

    public static ContentLine Parse(string text, int line) => new ContentLineParser(text, line).ContentLine();

    private ContentLine ContentLine()
    {
        var name = Name();
        var parameters = new List<Parameter>();
        while (Take(';')) parameters.Add(Parameter());
        Expect(':');
        return new ContentLine(name, parameters, text[_at..], line);
    }

    private Parameter Parameter()
    {
        var name = Name();
        Expect('=');
        var values = new List<string> { ParameterText.Decode(ParameterValue()) };
        while (Take(',')) values.Add(ParameterText.Decode(ParameterValue()));
        return new Parameter(name, values);
    }

    // Underscores and dots are no name characters in the RFC, but calendars in the wild have them.
    private string Name()
    {
        var name = Until(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'));
        return name.Length > 0 ? name.ToUpperInvariant() : throw NotAContentLine();
    }

    private string ParameterValue()
    {
        if (!Take('"')) return Until(c => c is ';' or ':' or ',');
        var quoted = Until(c => c is '"');
        Expect('"');
        return quoted;
    }

    private string Until(Predicate<char> isEnd)
    {
        var start = _at;
        while (_at < text.Length && !isEnd(text[_at])) _at++;
        return text[start.._at];
    }

    private bool Take(char wanted)
    {
        var found = _at < text.Length && text[_at] == wanted;
        if (found) _at++;
        return found;
    }

    private void Expect(char wanted)
    {
        if (!Take(wanted)) throw NotAContentLine();
    }

    private CalendarFormatException NotAContentLine() => new(CalendarProblem.NotAContentLine, line, text);
}
