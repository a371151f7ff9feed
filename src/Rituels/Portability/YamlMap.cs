using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>
/// A mapping of a YAML file, read key by key. Whatever is wrong becomes a problem at its line, and the value is left out:
/// reading goes on, so that all problems are told at once.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly Findings _findings;

    private YamlMap(YamlMappingNode node, Findings findings, string[] known)
    {
        (_findings, Line) = (findings, (int)node.Start.Line);
        foreach (var (key, value) in node.Children)
            if (key is YamlScalarNode { Value: { } name } && known.Contains(name)) _values[name] = value;
            else Refuse(key, known);
    }

    public int Line { get; }

    /// <summary>The mapping, or null (and a problem) when the node is none.</summary>
    public static YamlMap? Of(YamlNode? node, Findings findings, params string[] known)
    {
        if (node is YamlMappingNode mapping) return new YamlMap(mapping, findings, known);
        if (node is not null) findings.Problem(node.Start.Line, "not-a-mapping", string.Join(", ", known));
        return null;
    }

    /// <summary>The value of a key, unless it is left out or null.</summary>
    public YamlNode? this[string key] => _values.TryGetValue(key, out var value) && !IsNull(value) ? value : null;

    public bool Says(string key) => _values.ContainsKey(key);

    public int LineOf(string key) => _values.TryGetValue(key, out var value) ? (int)value.Start.Line : Line;

    public YamlMap? Map(string key, params string[] known) => Of(this[key], _findings, known);

    public IReadOnlyList<YamlNode> List(string key, int most)
    {
        if (this[key] is not { } node) return [];
        if (node is not YamlSequenceNode list) _findings.Problem(node.Start.Line, "not-a-list", key);
        else if (list.Children.Count > most) _findings.Problem(node.Start.Line, "too-many", key, most);
        else return [.. list.Children];
        return [];
    }

    public string? Text(string key, int longest) => this[key] is { } node ? Text(node, longest, _findings) : null;

    public string Need(string key, int longest)
    {
        if (this[key] is null) _findings.Problem(LineOf(key), "missing-key", key);
        return Text(key, longest) ?? "";
    }

    public DateOnly? Date(string key) => this[key] is { } node && Text(node, 40, _findings) is { } text ? FileDates.Read(text, node.Start.Line, _findings) : null;

    public string Email(string key)
    {
        var text = Need(key, EmailAddress.Longest);
        if (text.Length == 0 || EmailAddress.IsValid(text)) return text;
        _findings.Problem(LineOf(key), "not-an-address", text);
        return "";
    }

    /// <summary>One of a few words; the fallback when left out or wrong.</summary>
    public T OneOf<T>(string key, T fallback, params (string Word, T Value)[] choices)
    {
        if (Text(key, 40) is not { } text) return fallback;
        foreach (var (word, value) in choices)
            if (word == text) return value;
        _findings.Problem(LineOf(key), "not-one-of", text, string.Join(", ", choices.Select(c => c.Word)));
        return fallback;
    }

    /// <summary>A text without line breaks or spaces around, not empty.</summary>
    public static string? Text(YamlNode node, int longest, Findings findings)
    {
        if (node is not YamlScalarNode { Value: { } value }) findings.Problem(node.Start.Line, "not-a-text");
        else if (value.Trim() is var text && text.Length == 0) findings.Problem(node.Start.Line, "empty-text");
        else if (!Characters.Fit(text, longest)) findings.Problem(node.Start.Line, "text-too-long", longest, Characters.Count(text));
        else if (text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) findings.Problem(node.Start.Line, "control-characters");
        else return text;
        return null;
    }

    internal static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private void Refuse(YamlNode key, string[] known)
    {
        var name = key is YamlScalarNode { Value: { Length: <= 60 } text } ? text : "…";
        if (NearestWords.To(name, known) is { } near) _findings.Problem(key.Start.Line, "unknown-key-near", name, near);
        else _findings.Problem(key.Start.Line, "unknown-key", name, string.Join(", ", known));
    }
}
