using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What the address of a calendar may choose: <c>?alarm=30</c> rings so many minutes before, <c>?lang=en</c> speaks English.</summary>
/// <param name="Alarm">In minutes, from 0 to four weeks.</param>
/// <param name="Language">Null for the cohort's own, or the person's.</param>
internal sealed record FeedChoice(int? Alarm = null, string? Language = null)
{
    public const int LongestAlarm = 4 * 7 * 24 * 60;

    /// <summary>Those that the page offers: 15 minutes, an hour, a day… Calendars with one of these are kept in memory.</summary>
    public static readonly IReadOnlyList<int> UsualAlarms = [15, 30, 60, 24 * 60];

    public TimeSpan? Before => Alarm is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>As it stands in an address, with its question mark; empty without a choice.</summary>
    public string Query => new QueryBuilder(Parts()).ToString();

    /// <returns>The choice, or the word that says what is wrong with it.</returns>
    public static (FeedChoice? Choice, string Fault) Read(IQueryCollection query)
    {
        var (alarm, language) = (query["alarm"].ToString(), query["lang"].ToString());
        if (language.Length > 0 && !Tongue.Languages.Contains(language)) return (null, "wrong-lang");
        if (alarm.Length == 0) return (new(Language: Null(language)), "");
        return int.TryParse(alarm, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= LongestAlarm
            ? (new(minutes, Null(language)), "") : (null, "wrong-alarm");
    }

    private IEnumerable<KeyValuePair<string, string>> Parts()
    {
        if (Alarm is { } minutes) yield return new("alarm", minutes.ToString(CultureInfo.InvariantCulture));
        if (Language is { } language) yield return new("lang", language);
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
