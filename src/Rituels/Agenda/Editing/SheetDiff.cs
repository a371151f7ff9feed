namespace Rituels.Agenda;

/// <summary>A field that a change touched: what it said, what it says; of lists, the lines that went and came.</summary>
public sealed record FieldChange(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>What differs between two states of a sheet, field by field, in the order of its form, as the reader reads it.</summary>
internal sealed class SheetDiff(SheetWords words, AgendaWords agenda, Folk folk)
{
    public IReadOnlyList<FieldChange> Between(SessionSheet before, SessionSheet after)
    {
        var (was, now) = (Fields(before), Fields(after));
        return [.. was.Zip(now).Where(pair => !pair.First.Lines.SequenceEqual(pair.Second.Lines)).Select(pair => Change(pair.First, pair.Second.Lines))];
    }

    /// <summary>Lines that stayed are left out; those whose order alone changed are all told.</summary>
    private static FieldChange Change((string Name, IReadOnlyList<string> Lines) was, IReadOnlyList<string> now)
    {
        var (went, came) = (was.Lines.Except(now).ToList(), now.Except(was.Lines).ToList());
        return went.Count + came.Count > 0 ? new(was.Name, went, came) : new(was.Name, was.Lines, now);
    }

    private IEnumerable<(string Name, IReadOnlyList<string> Lines)> Fields(SessionSheet sheet) =>
    [
        (words["title"], Line(sheet.Title)),
        (words["objectives"], sheet.Objectives),
        (words["facilitators"], Lines(ContributorText.Write(sheet.Facilitators, words))),
        (words["speakers"], Lines(ContributorText.Write(sheet.Speakers, words))),
        (words["run"], Lines(RunText.Write(sheet.RunOfShow, words["run-day"]))),
        (words["when"], Line(agenda.Days(sheet))),
        (words["hours"], Line(agenda.Hours(sheet, (sheet.From, sheet.Until)))),
        (words["audience"], [.. sheet.Audience.Select(invited => invited.IsPartTime ? agenda["part-hours", agenda.Group(invited.Group), agenda.Hours(invited.From, invited.Until)] : agenda.Group(invited.Group))]),
        (words["place"], Line(sheet.Place)),
        (words["rooms"], Line(sheet.Rooms)),
        (words["kind"], Line(agenda.Kind(sheet.Kind))),
        (words["status"], Line(agenda.Status(sheet.Status))),
        (words["theme"], Line(sheet.Theme)),
        (words["public"], Line(words[sheet.IsPublic is { } isPublic ? isPublic ? "public-yes" : "public-no" : "public-follows"])),
        (words["results"], sheet.Results),
        (words["links"], Lines(LinkText.Write(sheet.Links))),
        (words["notes"], Lines(sheet.Notes)),
        (words["staff-notes"], Lines(sheet.StaffNotes)),
        (words["checklist"], [.. sheet.Checklist.Select(Chore)]),
    ];

    private string Chore(Chore chore) => ChoreText.Write([chore], folk, words) + (chore.IsDone ? " ✓" : "");

    private static IReadOnlyList<string> Line(string text) => text.Length == 0 ? [] : [text];

    private static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
