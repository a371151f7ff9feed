using Microsoft.EntityFrameworkCore.Metadata;

namespace Rituels.Portability;

internal static class RecordShapes
{
    /// <summary>The kinds with their shapes, each after those that its rows refer to.</summary>
    public static IReadOnlyList<RecordShape> In(IModel model, IEnumerable<RecordKind> kinds)
    {
        var waiting = kinds.Select(kind => new RecordShape(kind, model.FindEntityType(kind.Type)!)).OrderBy(shape => shape.Kind.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<RecordShape>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(shape => !shape.Principals.Any(other => waiting.Exists(w => w.Type == other)))
                ?? throw new InvalidOperationException($"{waiting[0].Kind.Name} and others refer to each other.");
            ordered.Add(next);
            waiting.Remove(next);
        }
        return ordered;
    }
}
