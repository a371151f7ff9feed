using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>
/// A ritual's settings in a cohort's file, under a key of their own. It has no state and is found by itself. What a file leaves out stays as it is.
/// </summary>
internal interface ICohortFilePart
{
    string Key { get; }

    /// <summary>What the file says. What is wrong becomes a problem at its line; null when nothing of it can be read.</summary>
    object? Read(YamlNode node, Findings findings);

    /// <summary>What a cohort chose; null when it chose nothing.</summary>
    Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop);

    /// <summary>Puts it on the context, without saving.</summary>
    Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop);

    /// <summary>In a line, for whoever looks at what an import changes.</summary>
    /// <param name="settings">Null for a cohort that chose nothing.</param>
    string Tell(object? settings, Tongue tongue);

    /// <summary>The lines below its key, as the file has them.</summary>
    IEnumerable<string> Lines(object settings);
}

internal static class CohortFileParts
{
    public static IReadOnlyList<ICohortFilePart> All { get; } =
    [
        .. typeof(ICohortFilePart).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICohortFilePart)))
            .Select(type => (ICohortFilePart)Activator.CreateInstance(type)!).OrderBy(part => part.Key, StringComparer.Ordinal),
    ];

    public static async Task<IReadOnlyDictionary<string, object>> Of(RituelsDb db, Cohort cohort, CancellationToken stop)
    {
        var chosen = new Dictionary<string, object>();
        foreach (var part in All)
            if (await part.Of(db, cohort, stop) is { } settings) chosen[part.Key] = settings;
        return chosen;
    }

    public static IReadOnlyDictionary<string, object> Read(YamlMap map, Findings findings) =>
        All.Where(part => map[part.Key] is not null).Select(part => (part.Key, Value: part.Read(map[part.Key]!, findings))).Where(read => read.Value is not null).ToDictionary(read => read.Key, read => read.Value!);

    /// <summary>Puts a file's settings of rituals on a cohort and says what they change.</summary>
    public static async Task<IReadOnlyList<Difference>> Take(RituelsDb db, Cohort cohort, CohortFile file, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var differences = new Differences();
        foreach (var part in All.Where(part => file.Rituals.ContainsKey(part.Key)))
        {
            var before = part.Tell(await part.Of(db, cohort, stop), tongue);
            await part.Apply(db, cohort, file.Rituals[part.Key], now, stop);
            differences.Compare(part.Key, before, part.Tell(await part.Of(db, cohort, stop), tongue));
        }
        return differences.All;
    }
}
