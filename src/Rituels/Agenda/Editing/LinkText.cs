using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A sheet's links as lines of text: see <see cref="WebLink"/>.</summary>
internal static class LinkText
{
    public static string Write(IEnumerable<SessionLink> links) => WebLink.Write(links.Select(link => new WebLink(link.Label, link.Url)));

    public static SessionLink? Read(string line) => WebLink.Read(line) is { } link ? new(link.Label, link.Url) : null;
}
