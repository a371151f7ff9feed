namespace Rituels.Portability;

/// <summary>What is wrong in a file, in the reader's language, at a line counted from 1.</summary>
/// <param name="Key">The message's name among <see cref="PortabilityWords"/>.</param>
public sealed record Problem(int Line, string Key, string Message)
{
    /// <summary>The file it is in, where that is another than the one that was given first.</summary>
    public string? File { get; init; }
}

/// <summary>What a file says, or what is wrong in it. Notes are for information: what could not be taken over, and why.</summary>
/// <param name="File">Null when there are problems.</param>
public sealed record FileReading(CohortFile? File, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes);

/// <summary>The problems and notes found while a file is read: all of them, not only the first.</summary>
internal sealed class Findings(Shell.Words words)
{
    /// <summary>More of them help nobody, and would let a small file ask for a large answer.</summary>
    private const int Most = 200;

    private readonly List<Problem> _problems = [], _notes = [];

    public bool HasProblems => _problems.Count > 0;

    public void Problem(long line, string key, params object?[] arguments) => Add(_problems, line, key, arguments);
    public void Note(long line, string key, params object?[] arguments) => Add(_notes, line, key, arguments);

    /// <summary>Those of another file, each with its name.</summary>
    public void Add(FileReading other, string file)
    {
        _problems.AddRange(other.Problems.Select(p => p with { File = file }));
        _notes.AddRange(other.Notes.Select(n => n with { File = file }));
    }

    public FileReading Conclude(CohortFile? file) =>
        new(_problems.Count == 0 ? file : null, [.. _problems.OrderBy(p => p.Line)], [.. _notes.OrderBy(n => n.Line)]);

    private void Add(List<Problem> list, long line, string key, object?[] arguments)
    {
        if (list.Count < Most) list.Add(new Problem((int)Math.Max(1, line), key, words[key, arguments]));
    }
}
