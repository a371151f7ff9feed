using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What pictures of the weeks say, and the sentence that says the same.</summary>
public sealed class PictureWords(Tongue tongue) : Words(tongue)
{
    public string ShortMonth(int month) => Tongue.Culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[month - 1];

    /// <summary>Semaine 12 : bonne.</summary>
    public string Week(IsoWeek week, string what) => this["week-says", week.Number, what];

    public string Of(Cell cell) => cell.Presence switch
    {
        Presence.Late => cell.Mood == 0 ? this["filed-late"] : this["mood-late", Mood(cell.Mood)],
        Presence.InTime => cell.Mood == 0 ? this["filed"] : Mood(cell.Mood),
        Presence.Silent => this["silent"],
        Presence.Paused => this["pause"],
        _ => this["away"],
    };

    public string Mood(int mood) => this[$"mood-{mood}"];

    /// <summary>bonne, or: entre bonne et géniale.</summary>
    public string Between(double mood) =>
        mood == Math.Floor(mood) ? Mood((int)mood) : this["between", Mood((int)Math.Floor(mood)), Mood((int)Math.Ceiling(mood))];

    /// <summary>What lies between both quartiles, as one word when they are the same.</summary>
    public string Range(Quartiles spread) =>
        spread.Lower == spread.Upper ? Between(spread.Lower) : this["from-to", Mood((int)Math.Floor(spread.Lower)), Mood((int)Math.Ceiling(spread.Upper))];

    /// <summary>2 géniales, 7 bonnes et 1 difficile.</summary>
    public string Moods(YearWeek week) =>
        week.Moods.Count == 0 ? this["no-answer"] : Tongue.List(week.Moods.CountBy(mood => mood).OrderByDescending(mood => mood.Key).Select(mood => Count($"tally-{mood.Key}", mood.Value)));

    /// <summary>14 sur 16 · 2 dates clés · 1 demande d’aide.</summary>
    public string Summary(YearWeek week) => string.Join(" · ",
        [Filed(week), .. week.KeyDates == 0 ? [] : (string[])[Count("key-dates", week.KeyDates)], .. week.Asking == 0 ? [] : (string[])[Count("asking", week.Asking)]]);

    public string Filed(YearWeek week) => this["filed-of", week.Filed, week.Expected];
}
