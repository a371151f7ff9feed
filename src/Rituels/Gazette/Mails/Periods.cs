using System.Globalization;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>How due work and mails name the week of an issue: by its Monday, whichever day it leaves.</summary>
internal static class Periods
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(IsoWeek week) => week.Monday.ToString(Format, CultureInfo.InvariantCulture);

    public static IsoWeek? Read(string period) => DateOnly.TryParseExact(period, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? IsoWeek.Of(day) : null;

    /// <exception cref="FormatException">The work is not the gazette's.</exception>
    public static IsoWeek WeekOf(DueWork work) => Read(work.Period) ?? throw new FormatException($"'{work.Period}' is not a Monday such as 2019-03-11.");
}
