using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>One row of <c>answers.csv</c>: what a team typed, and when, in the cohort's local time.</summary>
internal sealed record AnswersRow(string Team, DateTimeOffset At, TypedForm Form);

/// <summary>Reads <c>team,at,mood,priority,victories,difficulties,help,key_date,key_date_text</c>; other columns answer a cohort's own questions.</summary>
internal static class AnswersCsv
{
    private static readonly string[] Needed = ["team", "at", "mood"];

    public static IEnumerable<AnswersRow> Read(string text, Cohort cohort)
    {
        using var csv = new CsvReader(new StringReader(text.TrimStart('\ufeff')), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, MissingFieldFound = null });
        if (!Next(csv) || !csv.ReadHeader()) yield break;
        foreach (var column in Needed.Except(csv.HeaderRecord!))
            throw new SimulationInputException(1, TerminalWords.Say("csv-columns", column));
        while (Next(csv))
            yield return new AnswersRow(csv.GetField("team") ?? "", At(csv, cohort), Form(csv));
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException)
        {
            throw new SimulationInputException(csv.Parser.RawRow, TerminalWords.Say("csv-broken"));
        }
    }

    private static DateTimeOffset At(CsvReader csv, Cohort cohort)
    {
        var typed = csv.GetField("at") ?? "";
        if (!DateTime.TryParseExact(typed.Replace('T', ' '), ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            throw new SimulationInputException(csv.Parser.RawRow, TerminalWords.Say("csv-at", typed));
        var day = DateOnly.FromDateTime(wall);
        return WallClock.Read(day, TimeOnly.FromDateTime(wall), TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
    }

    private static TypedForm Form(CsvReader csv)
    {
        string Field(string name) => csv.TryGetField<string>(name, out var value) ? value ?? "" : "";
        var texts = csv.HeaderRecord!.Except([.. Needed, "key_date", "key_date_text"]).ToDictionary(name => name, Field);
        return new TypedForm(Field("mood"), texts, Field("key_date"), Field("key_date_text"));
    }
}
