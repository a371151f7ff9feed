namespace Rituels.Agenda;

/// <summary>A piece of a document as its reader sees it.</summary>
/// <param name="Text">Without marks; a line break of the cell is a line feed.</param>
/// <param name="Struck">All of it is struck through.</param>
/// <param name="Aside">What no reader of the text sees: addresses of links, notes, words struck out beside others that stand.</param>
internal sealed record Phrase(string Text, bool Struck, IReadOnlyList<string> Aside)
{
    public static readonly Phrase Empty = Of("");

    public static Phrase Of(string text) => new(text, false, []);

    public bool IsBlank => PlainText.IsBlank(Text);

    public Phrase With(string text) => this with { Text = text };
}
