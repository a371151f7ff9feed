namespace Rituels.Agenda;

/// <summary>A day as it is written: month and year may be told elsewhere.</summary>
/// <param name="Weekday">As named, right or wrong.</param>
internal sealed record DayMention(int Day, int? Month, int? Year, DayOfWeek? Weekday);

/// <summary>One day, or days that follow each other.</summary>
internal sealed record DaysMention(DayMention From, DayMention To);

/// <summary>What a text says about days, before their years are known.</summary>
/// <param name="Days">Several when they do not follow each other.</param>
/// <param name="Alternatives">Others of which one will be chosen.</param>
/// <param name="Undecided">The text says that this may change.</param>
/// <param name="Written">The words that were read.</param>
/// <param name="Before">Words before them that were not.</param>
/// <param name="After">Words after them that were not.</param>
internal sealed record DateReading(
    IReadOnlyList<DaysMention> Days, IReadOnlyList<DaysMention> Alternatives, bool Undecided, string Written, string Before, string After)
{
    public static DateReading Nothing(string text) => new([], [], false, "", text, "");

    public bool IsDated => Days.Count > 0;

    /// <summary>What is left of the text once its joining words are gone.</summary>
    public IEnumerable<string> Unread => new[] { Before, After }.Select(Meaningful).Where(text => text.Length > 0);

    private static string Meaningful(string text) =>
        PlainText.Words(text).All(word => word is "le" or "les" or "du" or "de" or "des" or "the" or "on" or "of" or "a" or "au" or "to" or "at" or "from" or "l" or "la" or "et" or "and")
            ? "" : PlainText.Trimmed(text);
}
