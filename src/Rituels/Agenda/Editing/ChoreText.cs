using System.Globalization;
using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What to prepare, one a line with its due day: <c>J-14 Réserver la salle — Aya Staff</c>. <c>J</c> and <c>D</c> mean the same.</summary>
internal static partial class ChoreText
{
    public const int LongestAhead = 365;
    private const string Dash = " — ";

    public static string Write(IEnumerable<Chore> chores, Folk folk, SheetWords words) => string.Join('\n', chores.Select(chore =>
        words["typed-chore", chore.DaysBefore.ToString(CultureInfo.InvariantCulture), chore.What] + (folk.NameOf(chore.ResponsibleId) is { } name ? Dash + name : "")));

    /// <summary>
    /// The line's chore, null when it does not begin with its day. What is called as before is the same one, done or not; whoever
    /// stands behind a dash and is not of staff belongs to the text.
    /// </summary>
    public static Chore? Read(string line, Folk folk, IReadOnlyCollection<Chore> before)
    {
        if (Due().Match(line) is not { Success: true } due || int.Parse(due.Groups[1].Value, CultureInfo.InvariantCulture) is var days && days > LongestAhead) return null;
        var (what, responsible) = Responsible(due.Groups[2].Value, folk, before);
        var same = before.FirstOrDefault(chore => PlainText.Key(chore.What) == PlainText.Key(what));
        return new(same?.Id ?? NewId.Next(), what, days, responsible, same?.DoneAt);
    }

    private static (string What, Guid? Responsible) Responsible(string text, Folk folk, IReadOnlyCollection<Chore> before)
    {
        var cut = text.LastIndexOf(Dash, StringComparison.Ordinal);
        if (cut <= 0) return (text, null);
        var name = text[(cut + Dash.Length)..];
        var known = before.FirstOrDefault(chore => chore.ResponsibleId is not null && folk.NameOf(chore.ResponsibleId) == name)?.ResponsibleId;
        return (folk.FindStaff(name)?.Id ?? known) is { } person ? (text[..cut], person) : (text, null);
    }

    [GeneratedRegex(@"^[jd]\s?[-‐‑‒–−]?\s?(\d{1,4})\s?[:.,]?\s+(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Due();
}
