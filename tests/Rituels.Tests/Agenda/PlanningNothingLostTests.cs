using System.Text.RegularExpressions;
using Rituels.Agenda;
using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>A word that nobody knows, put anywhere into a document, is found in what was read, or its line is named.</summary>
public partial class PlanningNothingLostTests
{
    private const string Word = "zorglub";

    [Theory]
    [InlineData("planning-2018-start.org", 2018)]
    [InlineData("planning-2018.org", 2018)]
    [InlineData("planning-2019.md", 2019)]
    [InlineData("others/accelerator.md", 2027)]
    [InlineData("others/annee.org", 2026)]
    [InlineData("others/rencontres.md", 2027)]
    [InlineData("others/mois.md", 2027)]
    [InlineData("others/semaines.md", 2027)]
    [InlineData("others/tableur.csv", 2027)]
    public void A_word_is_never_lost(string name, int year)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var lost = Places(text).Select(at => text.Insert(at, $"{Word} ")).Where(document => !IsTold(document, name, year)).Select(LineOfWord).ToList();
        Assert.Equal([], lost);
    }

    /// <summary>Where a word of the text begins: not in what is written for programs, nor in a rule or an address.</summary>
    private static IEnumerable<int> Places(string text)
    {
        var from = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!ForPrograms().IsMatch(line)) foreach (Match word in Begins().Matches(line)) yield return from + word.Index;
            from += line.Length + 1;
        }
    }

    private static bool IsTold(string document, string name, int year)
    {
        var reading = Read(document, Path.GetFileName(name), year);
        if (reading.Problems.Count > 0 || reading.Sessions.Any(session => Whole(session).Contains(Word, StringComparison.OrdinalIgnoreCase))) return true;
        var line = 1 + document[..document.IndexOf(Word, StringComparison.Ordinal)].Count(sign => sign == '\n');
        return reading.Notes.Any(note => note.Key == "table-left-out" ? note.Line <= line : note.Key == "text-left-out" && Holds(note.Message, line));
    }

    private static bool Holds(string named, int line) => Ranges().Matches(named).Any(range => int.Parse(range.Groups[1].ValueSpan) <= line && line <= int.Parse((range.Groups[2].Success ? range.Groups[2] : range.Groups[1]).ValueSpan));

    private static string LineOfWord(string document) => document.Split('\n').First(line => line.Contains(Word, StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?:#\+|:|```|---|title:|\|[-+|]+$|<!--)|^\s*$|^#\s")]
    private static partial Regex ForPrograms();

    [GeneratedRegex(@"(?<=[\s|])(?=\p{L})(?!https?:)")]
    private static partial Regex Begins();

    [GeneratedRegex(@"(\d+)(?:–(\d+))?")]
    private static partial Regex Ranges();
}
