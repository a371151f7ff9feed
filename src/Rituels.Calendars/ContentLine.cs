namespace Rituels.Calendars;

/// <summary>One unfolded line, NAME;PARAMETER=VALUE:VALUE (RFC 5545 §3.1), with its value as written.</summary>
/// <param name="Name">In upper case, such as DTSTART.</param>
/// <param name="Parameters">In the order written (§3.2).</param>
/// <param name="Value">Everything after the colon, still escaped: only the property's type says how to read it (§3.3).</param>
/// <param name="Line">The line in the file, from 1, where the folded line begins.</param>
public sealed record ContentLine(string Name, IReadOnlyList<Parameter> Parameters, string Value, int Line)
{
    /// <summary>The first value of the parameter of that name (in upper case), or null.</summary>
    public string? Parameter(string name) => Parameters.FirstOrDefault(p => p.Name == name)?.Values[0];
}

/// <summary>A property parameter (RFC 5545 §3.2).</summary>
/// <param name="Name">In upper case, such as TZID.</param>
/// <param name="Values">One or more, without their quotes.</param>
public sealed record Parameter(string Name, IReadOnlyList<string> Values);
