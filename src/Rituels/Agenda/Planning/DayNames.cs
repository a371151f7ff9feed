using System.Collections.Frozen;

namespace Rituels.Agenda;

/// <summary>Months and weekdays, whole and shortened, in French and English; keys are folded, without their dot.</summary>
internal static class DayNames
{
    /// <summary>"mar." is Tuesday before a number that a month follows, and March elsewhere.</summary>
    public const string MarchOrTuesday = "mar";

    private static readonly FrozenDictionary<string, int> Months = Table(
    [
        ["janvier", "january", "janv", "jan"], ["fevrier", "february", "fevr", "fev", "feb"], ["mars", "march", MarchOrTuesday], ["avril", "april", "avr", "apr"],
        ["mai", "may"], ["juin", "june", "jun"], ["juillet", "july", "juill", "juil", "jul"], ["aout", "august", "aug"],
        ["septembre", "september", "sept", "sep"], ["octobre", "october", "oct"], ["novembre", "november", "nov"], ["decembre", "december", "dec"],
    ]);

    private static readonly FrozenDictionary<string, int> Weekdays = Table(
    [
        ["lundi", "monday", "lun", "mon"], ["mardi", "tuesday", "tues", "tue"], ["mercredi", "wednesday", "mercr", "mer", "weds", "wed"], ["jeudi", "thursday", "jeu", "thurs", "thur", "thu"],
        ["vendredi", "friday", "vend", "ven", "fri"], ["samedi", "saturday", "sam", "sat"], ["dimanche", "sunday", "dim", "sun"],
    ]);

    private static readonly List<string> Short = ["di", "lu", "ma", "me", "je", "ve", "sa"];

    /// <summary>1 to 12.</summary>
    public static int? Month(string key) => Months.TryGetValue(key, out var month) ? month : null;

    /// <summary>"Mars 2019", and nothing else.</summary>
    public static int? MonthAlone(string text) =>
        PlainText.Words(text) is [var word, .. var more] && more.Count < 2 && more.TrueForAll(year => year.All(char.IsDigit)) ? Month(word) : null;

    /// <summary>"Jeudi", "lundi au vendredi", "Je": none where other words stand beside them.</summary>
    public static List<DayOfWeek> WeekdaysAlone(string text)
    {
        var words = PlainText.Words(text).Where(word => word is not ("le" or "du" or "au" or "et" or "the" or "to" or "and")).Select(word => Weekday(word) ?? Initials($"{word}.")).ToList();
        return words.Contains(null) ? [] : [.. words.OfType<DayOfWeek>()];
    }

    public static DayOfWeek? Weekday(string key) => Weekdays.TryGetValue(key, out var day) ? (DayOfWeek)(day % 7) : null;

    /// <summary>"Je.", "Ve.": the dot tells them from words.</summary>
    public static DayOfWeek? Initials(string text) => text is [_, _, '.'] && Short.IndexOf(PlainText.Key(text[..2])) is >= 0 and var at ? (DayOfWeek)at : null;

    private static FrozenDictionary<string, int> Table(string[][] names) =>
        names.SelectMany((all, at) => all.Select(name => KeyValuePair.Create(name, at + 1))).ToFrozenDictionary();
}
