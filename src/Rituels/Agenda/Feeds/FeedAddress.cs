using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Where a calendar is fetched from, as the page that offers it says.</summary>
/// <param name="Id">Of its field on the page.</param>
/// <param name="Address">With https, to be copied.</param>
public sealed record FeedAddress(string Id, string Name, string About, string Address)
{
    /// <summary>The same, so that a browser hands it to the calendar program.</summary>
    public string Webcal => "webcal" + Address[Address.IndexOf("://", StringComparison.Ordinal)..];

    internal static FeedAddress Of(string id, string name, string about, Settings settings, string path, FeedChoice choice) =>
        new(id, name, about, settings.LinkTo(path) + choice.Query);
}
