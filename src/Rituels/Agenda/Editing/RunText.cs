using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>
/// A run of show as lines: <c>9:30-10:00 Accueil</c>, <c>10h-12h Atelier [Salle B] — Aya Staff, Noé Exemple : Carto + Balise, Phare + Cap</c>,
/// <c>Jour 2</c> above the steps of the second day. What is written reads back equal.
/// </summary>
internal static partial class RunText
{
    /// <param name="day">The reader's word for a day, above the steps of each but the first.</param>
    public static string Write(IEnumerable<RunStep> steps, string day) => string.Join('\n', RunDays.Lines(steps, day, Write));

    public static RunReading Read(string? typed)
    {
        var (steps, faults, day) = (new List<RunTyped>(), new List<LineFinding>(), 1);
        foreach (var (at, raw) in (typed ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            var line = PlainText.Joined(string.Concat(raw.Select(c => char.IsControl(c) ? ' ' : c)));
            if (line.Length == 0) continue;
            if (Heading().Match(line) is { Success: true } heading) day = int.Parse(heading.Groups[1].Value);
            else if (Step(line, day, out var fault) is { } step) steps.Add(new(at + 1, line, step));
            else faults.Add(new(at + 1, line, fault));
        }
        return new(steps, faults);
    }

    /// <summary>Plainly, or, where that would be read as something else, with each sign muted.</summary>
    private static string Write(RunStep step)
    {
        var plain = Compose(step, text => text);
        if (!Heading().IsMatch(plain) && Step(plain, step.Day, out _) is { } read && Same(read, step)) return plain;
        var muted = Compose(step, RunMarks.Mute);
        return step.From is null ? NoHours + muted : muted;
    }

    /// <summary>Before a line that begins like hours or a heading and is none.</summary>
    private const string NoHours = "\\ ";

    private static string Compose(RunStep step, Func<string, string> say)
    {
        var hours = step.From is { } from ? RunHours.Write(from, step.Until) + " " : "";
        var room = step.Room.Length > 0 ? $" [{say(step.Room)}]" : "";
        var pairs = step.Pairings.Count > 0 ? " : " + string.Join(", ", step.Pairings.Select(teams => string.Join(" + ", teams.Select(say)))) : "";
        var people = step.Facilitators.Count > 0 || pairs.Length > 0 ? " — " + string.Join(", ", step.Facilitators.Select(say)) : "";
        return hours + say(step.Title) + room + people.TrimEnd() + pairs;
    }

    private static RunStep? Step(string line, int day, out string fault)
    {
        fault = "run-unread";
        var bare = line.StartsWith(NoHours, StringComparison.Ordinal);
        var hidden = RunMarks.Hide(bare ? line[NoHours.Length..] : line);
        var hours = bare ? null : RunHours.Of(hidden);
        if (hours is null && !bare && RunHours.AreMeant(hidden)) return null;
        if (hours is { Span.IsReversed: true }) { fault = "run-reversed"; return null; }
        fault = "run-untitled";
        var step = Parts(hours?.After ?? hidden) with { Day = day, From = hours?.Span.Start, Until = hours?.Span.End };
        return step.Title.Length > 0 ? step : null;
    }

    private static RunStep Parts(string text)
    {
        var (head, tail) = Cut(text, Dashes());
        var (people, pairs) = Cut(tail, Colon());
        var room = Room().Match(head);
        return new(1, null, null, RunMarks.Show(room.Success ? head[..room.Index] : head))
        {
            Room = room.Success ? RunMarks.Show(room.Groups[1].Value) : "",
            Facilitators = Names(people, ','),
            Pairings = [.. pairs.Split(',').Select(teams => Names(teams, '+')).Where(teams => teams.Count > 0)],
        };
    }

    private static (string Before, string After) Cut(string text, Regex at) =>
        at.Match(text) is { Success: true } cut ? (text[..cut.Index], text[(cut.Index + cut.Length)..]) : (text, "");

    private static IReadOnlyList<string> Names(string text, char between) => [.. text.Split(between).Select(RunMarks.Show).Where(name => name.Length > 0)];

    private static bool Same(RunStep one, RunStep other) =>
        (one.Day, one.From, one.Until, one.Title, one.Room) == (other.Day, other.From, other.Until, other.Title, other.Room)
        && one.Facilitators.SequenceEqual(other.Facilitators) && one.Pairings.Select(teams => string.Join('+', teams)).SequenceEqual(other.Pairings.Select(teams => string.Join('+', teams)));

    [GeneratedRegex(@"^[#*_=\s]*(?:jour|day)\s(\d{1,2})(?:\s?[:,—–-].*)?[\s*_=]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:^|\s)(?:—|--)(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?:^|\s):(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\[([^\[\]]*)\]\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Room();
}
