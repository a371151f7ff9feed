namespace Rituels.Agenda;

/// <summary>Collects objectives: the items of the first list, or paragraphs. A sentence that leads to a list, and what follows the list, are no objectives.</summary>
internal sealed class ObjectivesReader(Draft draft)
{
    private int? _depth;
    private bool _over;

    public void Begin() => (_depth, _over) = (null, false);

    public void Add(Block block, string text)
    {
        if (block.Kind == BlockKind.Item) AddItem(block, text);
        else if (_depth is not null || text.EndsWith(':')) Close(text);
        else Take(text);
    }

    private void AddItem(Block block, string text)
    {
        _depth ??= block.Depth;
        if (_over || block.Depth > _depth) draft.Doubt(text);
        else Take(text);
    }

    private void Close(string text)
    {
        _over = _depth is not null;
        draft.Doubt(text);
    }

    private void Take(string text) => Draft.Add(draft.Objectives, [text.TrimEnd(' ', ';', ',')]);
}
