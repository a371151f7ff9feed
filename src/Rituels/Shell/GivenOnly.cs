namespace Rituels.Shell;

/// <summary>
/// A source of the configuration of which only what has a value counts: a variable set to nothing is as good as none, whichever
/// its key and wherever it stands.
/// </summary>
internal sealed class GivenOnly(IConfigurationSource source) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(source.Build(builder));

    private sealed class Provider(IConfigurationProvider all) : ConfigurationProvider
    {
        public override void Load() => Data = new ConfigurationRoot([all]).AsEnumerable()
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
