namespace Rituels.Agenda;

/// <summary>The headings of a document, looked at before their turn: which begin a session, and which are a part of the one above.</summary>
/// <param name="namesRow">Whether a title is that of one row of a table above.</param>
internal sealed class Outline(IReadOnlyList<Block> blocks, Func<string, Phrase> read, Func<string, bool> namesRow)
{
    /// <summary>Only the last: a document may have more headings than memory has room for sections.</summary>
    private (int At, Section Section)? _seen;

    /// <summary>What the block at this place begins, with nothing below it yet.</summary>
    public Section Open(int at)
    {
        var section = new Section(blocks[at], read);
        section.NamesRow = !section.IsDated && namesRow(section.Draft.Title);
        return section;
    }

    /// <summary>Whether a heading below another belongs to it.</summary>
    public bool IsPartOf(int at, Section around)
    {
        if (Seen(at) is { IsDated: true } dated) return around.Holds(dated);
        if (!around.IsDated && IsApart(at, around)) return false;
        return around.TellsWhen || Seen(at).IsPart;
    }

    /// <summary>Another session stands below: a day right below the heading is then the document's.</summary>
    public bool HoldsSessions(int from, Section around)
    {
        for (var at = from; at < blocks.Count && !(IsHeading(at) && blocks[at].Depth <= around.Level); at++)
            if (IsHeading(at) && IsApart(at, around)) return true;
        return false;
    }

    private bool IsApart(int at, Section around) =>
        Seen(at) is var section && (section.IsDated ? !around.Holds(section) : !section.IsPart && (section.TellsWhen || namesRow(section.Draft.Title)));

    private bool IsHeading(int at) => blocks[at].Kind == BlockKind.Heading;

    /// <summary>With what stands right below it.</summary>
    private Section Seen(int at)
    {
        if (_seen is (var last, { } known) && last == at) return known;
        var section = new Section(blocks[at], read);
        for (var below = at + 1; below < blocks.Count && !IsHeading(below) && below - at <= Section.LinesOfDay; below++) section.Add(blocks[below]);
        _seen = (at, section);
        return section;
    }
}
