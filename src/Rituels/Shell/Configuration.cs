using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Rituels.Shell;

/// <summary>A part of the configuration and the options that a room reads from it: their settable properties are its keys.</summary>
internal sealed record ConfigurationPart(string Path, Type Options)
{
    /// <summary>Whole keys, such as <c>Rituels:Mail:Smtp:Port</c>, with the type of their value.</summary>
    public IEnumerable<(string Key, Type Type)> Keys() => Keys(Path, Options);

    private static IEnumerable<(string, Type)> Keys(string path, Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .Select(property => (Key: $"{path}:{property.Name}", Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
            .SelectMany(key => key.Type == typeof(string) || key.Type.IsValueType ? [key] : Keys(key.Key, key.Type));
}

/// <summary>
/// Looks at the configuration before anything reads it, and says in the terminal's language which key is wrong and what it
/// should be: each room checks its own values, here are the keys that no room knows, and values of the wrong kind.
/// </summary>
internal static class Configuration
{
    /// <summary>A room's options, checked at the start.</summary>
    public static void AddChecked<TOptions, TCheck>(this IServiceCollection services, string path)
        where TOptions : class where TCheck : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().BindConfiguration(path).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
        services.AddSingleton(new ConfigurationPart(path, typeof(TOptions)));
    }

    /// <exception cref="OptionsValidationException">Its failures are all that is wrong, one sentence each.</exception>
    public static void Check(IServiceProvider services)
    {
        Refuse([.. Faults(services)]);
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException several)
        {
            Refuse([.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)]);
        }
    }

    private static void Refuse(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0) throw new OptionsValidationException(Settings.Section, typeof(Settings), faults);
    }

    private static IEnumerable<string> Faults(IServiceProvider services)
    {
        var known = services.GetServices<ConfigurationPart>().SelectMany(part => part.Keys()).ToDictionary(key => Short(key.Key));
        return Given(services.GetRequiredService<IConfiguration>().GetSection(Settings.Section)).Select(given => Fault(given, known)).OfType<string>();
    }

    /// <summary>Everything that has a value, however deep.</summary>
    private static IEnumerable<IConfigurationSection> Given(IConfigurationSection section) =>
        section.GetChildren().SelectMany(child => child.Value is null ? Given(child) : [child, .. Given(child)]);

    private static string? Fault(IConfigurationSection given, Dictionary<string, (string Key, Type Type)> known)
    {
        if (known.TryGetValue(Short(given.Path), out var found)) return IsWrong(given.Value, found.Type) ? TerminalWords.Say(Expected(found.Type), found.Key, given.Value) : null;
        return NearestWords.To(Short(given.Path), known.Keys) is { } near
            ? TerminalWords.Say("config-unknown-near", given.Path, known[near].Key)
            : TerminalWords.Say("config-unknown", given.Path);
    }

    /// <summary>Case does not count in keys; what they all begin with would bring any two near.</summary>
    private static string Short(string key) => key[(Settings.Section.Length + 1)..].ToLowerInvariant();

    private static bool IsWrong(string? value, Type type) =>
        (type == typeof(bool) && !bool.TryParse(value, out _))
        || (type == typeof(int) && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _));

    private static string Expected(Type type) => type == typeof(bool) ? "config-true-or-false" : "config-number";
}
