using Rituels.Calendars;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What a calendar says of itself: its name, its page, where and how often to fetch it again.</summary>
internal static class FeedHead
{
    /// <summary>A quarter of an hour more than nobody minds, and few enough requests: an unchanged calendar costs its reader a 304.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(1);

    /// <param name="source">Its own address, from the root.</param>
    /// <param name="page">Where people see it, from the root.</param>
    public static CalendarFeed Of(Tongue tongue, Settings settings, string source, string page, string name, string about, IReadOnlyList<CalendarEvent> events) =>
        new($"-//Rituels//Agenda//{tongue.Language.ToUpperInvariant()}", events)
        {
            Method = CalendarMethod.Publish, Name = name, Description = about, RefreshInterval = Refresh,
            Url = new(settings.LinkTo(page)), Source = new(settings.LinkTo(source)),
        };
}
