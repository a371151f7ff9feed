namespace Rituels.Agenda;

/// <summary>Something to say of a line that people typed.</summary>
/// <param name="Line">From 1, as typed.</param>
/// <param name="Text">The line itself.</param>
/// <param name="Key">The word that says it; its first arguments are the line's number and text.</param>
internal sealed record LineFinding(int Line, string Text, string Key, params object?[] More)
{
    /// <summary>A run of show that is not written to its ends yet: nothing to keep somebody at the form.</summary>
    public bool IsOfAnEnd => Key is "run-gap-before" or "run-gap-after";

    public string Say(SheetWords words) => words[Key, [Line, Text, .. More]];
}

/// <summary>A run of show as somebody typed it: its steps with the line on which each stands, and what cannot be read.</summary>
internal sealed record RunReading(IReadOnlyList<RunTyped> Typed, IReadOnlyList<LineFinding> Faults)
{
    public IReadOnlyList<RunStep> Steps => [.. Typed.Select(typed => typed.Step)];
}

/// <summary>A step and the line on which it was typed.</summary>
internal sealed record RunTyped(int Line, string Text, RunStep Step)
{
    public LineFinding Say(string key, params object?[] more) => new(Line, Text, key, more);
}
